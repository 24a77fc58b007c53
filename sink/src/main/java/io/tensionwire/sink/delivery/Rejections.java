package io.tensionwire.sink.delivery;

import io.tensionwire.contract.RejectedRecord;
import io.tensionwire.contract.Topics;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what cannot be indexed to the topic of the rejected, and sees to it that it gets there. For one thread. */
final class Rejections {
    private static final Logger LOG = LoggerFactory.getLogger(Rejections.class);
    private static final String STAGE = "sink";

    private final Producer<byte[], byte[]> producer;
    private final Topics topics;
    private final Clock clock;
    private final List<Sent> unacknowledged = new ArrayList<>();

    /** A rejection on its way. */
    private record Sent(RejectedRecord rejected, Future<RecordMetadata> acknowledgement) {}

    Rejections(Producer<byte[], byte[]> producer, Topics topics, Clock clock) {
        this.producer = producer;
        this.topics = topics;
        this.clock = clock;
    }

    void reject(ConsumerRecord<byte[], byte[]> record, String cause) {
        String origin = record.topic() + "-" + record.partition() + "@" + record.offset();
        LOG.warn("{} goes to {}: {}", origin, topics.rejected(), cause);
        send(new RejectedRecord(record.key(), record.value(), STAGE, origin, cause));
    }

    /**
     * Returns whether Kafka holds everything that was rejected; sends again what failed for a while.
     *
     * @throws IllegalStateException if the topic cannot be written at all
     */
    boolean acknowledged() {
        List<Sent> done = unacknowledged.stream()
                .filter(sent -> sent.acknowledgement().isDone())
                .toList();
        unacknowledged.removeAll(done);
        done.forEach(this::check);
        return unacknowledged.isEmpty();
    }

    private void send(RejectedRecord rejected) {
        unacknowledged.add(new Sent(rejected, producer.send(rejected.toProducerRecord(topics, clock.instant()))));
    }

    private void check(Sent sent) {
        try {
            sent.acknowledgement().get();
        } catch (ExecutionException e) {
            sendAgain(sent.rejected(), e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while waiting for nothing", e);
        }
    }

    private void sendAgain(RejectedRecord rejected, Throwable failure) {
        if (failure instanceof RecordTooLargeException && rejected.value() != null) {
            String cause = rejected.cause() + "; its " + rejected.value().length
                    + " bytes are too large for this topic: read them where the origin says";
            send(new RejectedRecord(rejected.key(), null, STAGE, rejected.origin(), cause));
        } else if (failure instanceof RetriableException) {
            LOG.warn(
                    "{} is not yet in {}: {}; sending it again",
                    rejected.origin(),
                    topics.rejected(),
                    failure.getMessage());
            send(rejected);
        } else {
            throw new IllegalStateException(
                    rejected.origin() + " cannot be written to " + topics.rejected() + ": " + failure.getMessage()
                            + ". Its offset is not committed: let the sink write to that topic and start it again",
                    failure);
        }
    }
}
