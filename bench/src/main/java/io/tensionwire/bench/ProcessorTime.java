package io.tensionwire.bench;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Processor time that the processes of a measurement have taken. Unlike the time on the clock it hardly depends on what else runs
 * on the machine.
 *
 * @param own this process, that is the sink or the loader
 * @param broker the broker
 * @param elasticsearch every other process that was started here
 */
record ProcessorTime(Duration own, Duration broker, Duration elasticsearch) {

    /** Returns what was taken until now. */
    static ProcessorTime now(BrokerProcess broker) {
        ProcessHandle self = ProcessHandle.current();
        Duration ofBroker = taken(broker.handle());
        Duration ofAll = self.descendants().map(ProcessorTime::taken).reduce(Duration.ZERO, Duration::plus);
        return new ProcessorTime(taken(self), ofBroker, ofAll.minus(ofBroker));
    }

    /** Returns what was taken between another moment and this. */
    ProcessorTime since(ProcessorTime before) {
        return new ProcessorTime(
                own.minus(before.own), broker.minus(before.broker), elasticsearch.minus(before.elasticsearch));
    }

    /** Returns the sum of both. */
    ProcessorTime plus(ProcessorTime other) {
        return new ProcessorTime(
                own.plus(other.own), broker.plus(other.broker), elasticsearch.plus(other.elasticsearch));
    }

    /** Returns what all processes took together. */
    Duration total() {
        return own.plus(broker).plus(elasticsearch);
    }

    /** Returns it for a reader, in microseconds for each of so many documents. */
    String perDocument(int documents) {
        double[] micros = Stream.of(own, broker, elasticsearch)
                .mapToDouble(time -> time.toNanos() / 1e3 / documents)
                .toArray();
        return String.format(
                Locale.ROOT, "own %,5.0f, broker %,4.0f, Elasticsearch %,6.0f", micros[0], micros[1], micros[2]);
    }

    private static Duration taken(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
