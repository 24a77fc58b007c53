package io.tensionwire.ingest.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTest {

    @ParameterizedTest
    @CsvSource({
        "<p>Ships, true",
        "Ships<br/>met, true",
        "</p> Ships, true",
        "1 < 2 > 0, false",
        "a <b, false",
        "Ships, false"
    })
    void markupIsToldByItsTags(String text, boolean likely) {
        assertThat(Html.isLikely(text)).isEqualTo(likely);
    }

    @Test
    void aTextOfOpenTagsIsToldInOnePass() {
        String text = "a <".repeat(2_000_000);

        assertThat(Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Html.isLikely(text)))
                .isFalse();
    }
}
