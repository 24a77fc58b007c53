package io.tensionwire.enrich.topology;

import io.tensionwire.contract.RejectedRecord;
import io.tensionwire.contract.Topics;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the record for the topic of the rejected, out of what Kafka Streams tells its handlers. */
record Rejection(Topics topics) {
    /** The configuration key that tells the prefix of the topics. */
    static final String PREFIX = "tensionwire.topics.prefix";

    private static final Logger LOG = LoggerFactory.getLogger(Rejection.class);

    static Rejection configured(Map<String, ?> configs) {
        return new Rejection(new Topics((String) configs.get(PREFIX)));
    }

    ProducerRecord<byte[], byte[]> of(ErrorHandlerContext context, byte[] key, byte[] value, Exception exception) {
        String origin = context.topic() + "-" + context.partition() + "@" + context.offset();
        String cause = cause(exception);
        LOG.warn("rejected {}: {}", origin, cause);
        return new RejectedRecord(key, value, "enrich", origin, cause).toProducerRecord(topics, Instant.now());
    }

    private static String cause(Exception exception) {
        if (exception instanceof SerializationException) {
            return exception.getMessage();
        }
        Throwable deepest = exception;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return "enrichment failed: " + deepest;
    }
}
