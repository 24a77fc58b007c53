package io.tensionwire.ingest.publish;

import java.io.Closeable;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApplicationRecoverableException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends records in transactions, all or none. What can be aborted is aborted and tried again; what cannot ends in an
 * {@link IngestStoppedException}. Used by one thread.
 */
public final class WireTransactions implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(WireTransactions.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Producer<byte[], byte[]> producer;
    private final PublishLimits limits;
    private final Pause pause;

    /**
     * Opens transactions: fences an earlier producer of the same transactional id and ends what it left open.
     *
     * @param producer transactional; closed with this
     * @throws IngestStoppedException if Kafka does not grant them
     */
    public WireTransactions(Producer<byte[], byte[]> producer, PublishLimits limits, Pause pause) {
        this.producer = producer;
        this.limits = limits;
        this.pause = pause;
        try {
            producer.initTransactions();
        } catch (KafkaException e) {
            close();
            throw stopped("Kafka does not open transactions; check that it runs and that this client may use them", e);
        }
    }

    /**
     * Commits these records in one transaction.
     *
     * @throws IngestStoppedException if they cannot be committed by this producer; none of them has been then, unless the
     *     answer to the commit itself was lost, which the next start finds out
     */
    void commit(List<ProducerRecord<byte[], byte[]>> records) {
        for (int attempt = 1; !committed(records, attempt); attempt++) {
            if (!pause.lasting(pauseAfter(attempt))) {
                throw stopped("ingest was closed while a transaction was being tried again", null);
            }
        }
    }

    @Override
    public void close() {
        producer.close(LONGEST_PAUSE);
    }

    private boolean committed(List<ProducerRecord<byte[], byte[]>> records, int attempt) {
        try {
            producer.beginTransaction();
            // Failed sends need no callback: the commit fails with the first of them.
            records.forEach(producer::send);
            awaitCommit();
            return true;
        } catch (KafkaException e) {
            stopIfFinal(e);
            abort(e);
            if (attempt >= limits.attempts()) {
                throw stopped("a transaction failed " + attempt + " times; check the brokers and start again", e);
            }
            LOG.warn("a transaction of {} records was aborted and is tried again: {}", records.size(), e.toString());
            return false;
        }
    }

    /** A commit whose answer is late must not be aborted: it may have happened. Asking again is safe. */
    private void awaitCommit() {
        for (int attempt = 1; ; attempt++) {
            try {
                producer.commitTransaction();
                return;
            } catch (TimeoutException e) {
                if (attempt >= limits.attempts()) {
                    throw new IngestStoppedException(
                            "Kafka did not answer a commit; start again: the positions tell whether it happened", e);
                }
                LOG.warn("Kafka has not yet answered a commit, asking again");
            }
        }
    }

    private static void stopIfFinal(KafkaException e) {
        if (isCausedBy(e, ProducerFencedException.class) || isCausedBy(e, InvalidProducerEpochException.class)) {
            throw stopped(
                    "another ingest runs under the same transactional id and has taken over; stop one of the two, or give"
                            + " each its own id",
                    e);
        }
        if (isCausedBy(e, AuthenticationException.class) || isCausedBy(e, AuthorizationException.class)) {
            throw stopped("Kafka does not let this client write; check its credentials and access rights", e);
        }
        if (isCausedBy(e, RecordTooLargeException.class)) {
            throw stopped(
                    "a record is larger than the topic takes; lower the largest record of ingest or raise the topic's"
                            + " max.message.bytes",
                    e);
        }
        if (isCausedBy(e, OutOfOrderSequenceException.class)
                || isCausedBy(e, UnsupportedVersionException.class)
                || isCausedBy(e, ApplicationRecoverableException.class)) {
            throw stopped("the producer cannot go on; start again", e);
        }
    }

    private void abort(KafkaException reason) {
        try {
            producer.abortTransaction();
        } catch (KafkaException | IllegalStateException e) {
            e.addSuppressed(reason);
            throw stopped("a failed transaction could not be aborted; start again", e);
        }
    }

    private Duration pauseAfter(int attempt) {
        Duration doubled = limits.pause().multipliedBy(1L << Math.min(attempt - 1, 16));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private static boolean isCausedBy(Throwable thrown, Class<?> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static IngestStoppedException stopped(String what, Throwable cause) {
        String why = cause == null ? "" : " (" + cause.getMessage() + ")";
        return new IngestStoppedException("ingest stopped: " + what + why, cause);
    }
}
