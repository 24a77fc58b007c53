package io.tensionwire.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tensionwire.ingest.format.Notice;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Reading;
import io.tensionwire.ingest.format.Readings;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ReadAheadTest {
    private static final Instant ARRIVAL = Instant.parse("2026-05-04T09:00:00Z");
    private static final Instant LATER = ARRIVAL.plusSeconds(60);

    private final ReadAhead ahead = ReadAhead.onAllProcessors(InstantSource.fixed(ARRIVAL));

    @AfterEach
    void close() {
        ahead.close();
    }

    @Test
    void itemsComeInOrderWithAllThatTheyHold() throws IOException {
        List<SourceItem> items = IntStream.range(0, 200)
                .mapToObj(i -> (SourceItem) item("item" + i, 100, notices(i % 20)))
                .toList();
        List<Integer> held = new ArrayList<>();

        ahead.over(items, item -> true).forEachRemaining(item -> {
            assertThat(item.name()).isEqualTo("item" + held.size());
            held.add(count(item));
        });

        assertThat(held)
                .isEqualTo(IntStream.range(0, 200).map(i -> i % 20).boxed().toList());
    }

    @Test
    void itemsAreReadWhileThoseBeforeThemWait() throws InterruptedException {
        CountDownLatch secondIsRead = new CountDownLatch(1);
        var items = List.<SourceItem>of(item("first", 100, notices(1)), item("second", 100, i -> {
            secondIsRead.countDown();
            return null;
        }));

        ahead.over(items, item -> true).next();

        secondIsRead.await();
    }

    @Test
    void theTimeOfArrivalIsThatOfTheReading() {
        SourceItem item = first(item("a", 100, notices(1)), true);

        assertThat(item.arrival(InstantSource.fixed(LATER))).isEqualTo(ARRIVAL);
    }

    @Test
    void anItemThatIsTakenUpInItsMiddleIsOpenedThere() throws IOException {
        Item begun = item("a", 100, notices(3));
        SourceItem item = first(begun, true);

        item.open(new Progress(7, 1), LATER);

        assertThat(begun.openedAt).containsExactly(Progress.START, new Progress(7, 1));
    }

    @Test
    void whatWasPublishedBeforeIsNotRead() {
        Item known = item("a", 100, notices(1));

        assertThat(first(known, false)).isSameAs(known);
    }

    @Test
    void whatIsLargeOrOfUnknownSizeIsReadWhenItsTurnComes() throws IOException {
        for (long size : new long[] {-1, 1 << 20}) {
            Item large = item("a", size, notices(1));
            SourceItem item = first(large, true);

            assertThat(item.stamp().size()).isEqualTo(size);
            assertThat(large.openedAt).isEmpty();
            assertThat(count(item)).isOne();
        }
    }

    @Test
    void noMoreThanAFewReadingsAreHeld() throws IOException {
        Item item = item("a", 100, notices(1_000));
        SourceItem first = first(item, true);

        first.stamp();

        assertThat(item.read).hasValueLessThan(20);
        assertThat(count(first)).isEqualTo(1_000);
    }

    @Test
    void nothingIsReadBehindARefusal() throws IOException {
        Item item = item("a", 100, i -> new Reading.Refused("broken", "x".getBytes(UTF_8), 1, i, Progress.START));
        SourceItem first = first(item, true);

        first.stamp();

        assertThat(item.read).hasValue(1);
    }

    @Test
    void anArchiveIsUnpackedWhenItsTurnComes() throws IOException {
        Item archive = new Item("a", 100, notices(1), true);
        SourceItem first = first(archive, true);

        first.stamp();

        assertThat(archive.read).hasValue(0);
        assertThat(count(first)).isOne();
    }

    @Test
    void anItemThatCannotBeReadSaysSoWhenItsTurnComes() {
        SourceItem broken = first(
                item("a", 100, i -> {
                    throw new IllegalStateException("broken");
                }),
                true);

        assertThatThrownBy(broken::stamp).hasMessage("a cannot be read for a fault of the reader");
    }

    private SourceItem first(SourceItem item, boolean worthIt) {
        return ahead.over(List.of(item), any -> worthIt).next();
    }

    private static Item item(String name, long size, IntFunction<Reading> readings) {
        return new Item(name, size, readings, false);
    }

    private static IntFunction<Reading> notices(int count) {
        return i -> i < count ? new Reading.Noticed(Notice.TEST, i, new Progress(i + 1, i + 1)) : null;
    }

    private static int count(SourceItem item) {
        try (Readings readings = item.open(Progress.START, ARRIVAL)) {
            int count = 0;
            while (readings.next().isPresent()) {
                count++;
            }
            return count;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** An item that tells what was asked of it; its readings end with null. */
    private static final class Item implements SourceItem {
        private final String name;
        private final long size;
        private final IntFunction<Reading> readings;
        private final boolean packed;
        private final List<Progress> openedAt = new ArrayList<>();
        private final AtomicInteger read = new AtomicInteger();

        Item(String name, long size, IntFunction<Reading> readings, boolean packed) {
            this.name = name;
            this.size = size;
            this.readings = readings;
            this.packed = packed;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public ItemStamp stamp() {
            return new ItemStamp(size, ARRIVAL);
        }

        @Override
        public boolean mayBeReadAhead() {
            return true;
        }

        @Override
        public Readings open(Progress from, Instant arrival) {
            openedAt.add(from);
            AtomicInteger next = new AtomicInteger();
            return new Readings() {
                @Override
                public Optional<Reading> next() {
                    read.incrementAndGet();
                    return Optional.ofNullable(readings.apply(next.getAndIncrement()));
                }

                @Override
                public boolean isUnpacking() {
                    return packed;
                }
            };
        }
    }
}
