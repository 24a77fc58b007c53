package io.tensionwire.replay.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tensionwire.contract.Topics;
import io.tensionwire.replay.history.HistoryRecord;
import java.io.Closeable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Where a replay publishes: each transaction holds records and the checkpoint that tells of them. Key, value, headers and time of
 * a record stay as they were; the header {@value #JOB} is added. Used by one thread.
 */
public final class ReplayTarget implements Closeable {
    /** The header that names the job. */
    public static final String JOB = "replay-job";

    private static final Duration CLOSE = Duration.ofSeconds(10);

    private final Producer<byte[], byte[]> producer;
    private final Topics topics;
    private final String job;
    private final Map<String, Integer> partitions;

    /**
     * Opens transactions: fences an earlier process of the same job and ends what it left open.
     *
     * @param producer transactional, its id that of the job; closed with this
     * @param plan names the job and where it publishes
     * @param partitions how many partitions each target topic has, by its name without prefix. Where a partition of the source
     *     is not there, the key decides
     */
    public ReplayTarget(Producer<byte[], byte[]> producer, ReplayPlan plan, Map<String, Integer> partitions) {
        this.producer = producer;
        topics = plan.targetTopics();
        job = plan.job();
        this.partitions = Map.copyOf(partitions);
        try {
            producer.initTransactions();
        } catch (KafkaException e) {
            close();
            throw stopped(e);
        }
    }

    /** Returns the transactional id of the job that writes under a prefix. */
    public static String transactionalId(Topics target) {
        return target.prefix() + "replay";
    }

    /**
     * Publishes records together with the checkpoint behind them.
     *
     * @throws ReplayStoppedException if they cannot be; none of them has been then, or all with the checkpoint
     */
    void commit(List<HistoryRecord> records, Checkpoint checkpoint) {
        try {
            producer.beginTransaction();
            // Failed sends need no callback: the commit fails with the first of them.
            records.forEach(record -> producer.send(record(record)));
            producer.send(JobTopic.checkpoint(topics, checkpoint));
            producer.commitTransaction();
        } catch (KafkaException e) {
            throw stopped(e);
        }
    }

    @Override
    public void close() {
        producer.close(CLOSE);
    }

    private ProducerRecord<byte[], byte[]> record(HistoryRecord record) {
        String topic = record.partition().topic();
        int number = record.partition().number();
        boolean isThere = number < partitions.getOrDefault(topic, 0);
        RecordHeaders headers = new RecordHeaders(record.headers());
        headers.remove(JOB);
        headers.add(JOB, job.getBytes(UTF_8));
        return new ProducerRecord<>(
                topics.prefix() + topic,
                isThere ? number : null,
                record.timestamp(),
                record.key(),
                record.value(),
                headers);
    }

    private ReplayStoppedException stopped(KafkaException e) {
        String goOn = "; go on with --resume --job " + job;
        if (isCausedBy(e, ProducerFencedException.class) || isCausedBy(e, InvalidProducerEpochException.class)) {
            return new ReplayStoppedException("another process runs this replay and has taken over", e);
        }
        if (isCausedBy(e, RecordTooLargeException.class)) {
            return new ReplayStoppedException(
                    "a record is larger than the target topic takes: raise its max.message.bytes" + goOn, e);
        }
        return new ReplayStoppedException("Kafka did not take a transaction (" + e.getMessage() + ")" + goOn, e);
    }

    private static boolean isCausedBy(Throwable thrown, Class<?> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
