package io.tensionwire.ingest.ninjs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.ReadItem;
import io.tensionwire.ingest.format.Reading;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files that are too large to be read whole. */
class WireItemLinesTest {
    private static final String TEXT = "x".repeat(3 << 20);

    private final NinjsFormat format = new NinjsFormat();

    @Test
    void everyLineIsReadForItself() throws IOException {
        List<Reading> readings = all(item(1) + "\n\n" + item(2) + "\r\n{\"uri\": \n" + item(3), Progress.START);

        assertThat(readings).extracting(Reading::line).containsExactly(1L, 3L, 4L, 5L);
        assertThat(readings.get(2)).isInstanceOf(Reading.Refused.class);
        assertThat(id(readings.get(3))).isEqualTo("kabar:urn:3");
    }

    @Test
    void readingGoesOnBehindTheLastLineThatWasRead() throws IOException {
        String file = item(1) + "\n" + item(2) + "\n" + item(3);
        Progress second = all(file, Progress.START).get(1).end();

        assertThat(second.lines()).isEqualTo(2);
        assertThat(all(file, second)).singleElement().satisfies(reading -> assertThat(id(reading))
                .isEqualTo("kabar:urn:3"));
    }

    @Test
    void aLineCountsAsReadWithItsLastItemOnly() throws IOException {
        String file = item(1) + "\n[" + item(2) + "," + item(3) + "]";
        Progress before = all(file, Progress.START).get(1).end();

        assertThat(before.lines()).isEqualTo(1);
        assertThat(all(file, before)).extracting(WireItemLinesTest::id).containsExactly("kabar:urn:2", "kabar:urn:3");
    }

    @Test
    void aLargeDocumentOverManyLinesIsReadWhole() throws IOException {
        String document = "{\"items\": [\n" + item(1) + ",\n" + item(2) + ",\n" + item(3) + "]}";

        assertThat(all(document, Progress.START))
                .extracting(WireItemLinesTest::id)
                .containsExactly("kabar:urn:1", "kabar:urn:2", "kabar:urn:3");
    }

    private static String item(int number) {
        return "{\"uri\": \"urn:" + number + "\", \"headline\": \"One\", \"x\": \"" + TEXT + "\"}";
    }

    private static String id(Reading reading) {
        return ((Reading.Read) reading).story().id();
    }

    private List<Reading> all(String file, Progress from) throws IOException {
        return ReadItem.all(format, file.getBytes(UTF_8), "items.json", from);
    }
}
