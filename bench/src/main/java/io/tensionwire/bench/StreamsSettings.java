package io.tensionwire.bench;

import io.tensionwire.contract.Topics;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * How Kafka Streams is set. Both pipelines get the same, whatever their defaults are, so that only their work differs; but enrichment
 * commits at a pace of its own.
 *
 * @param bootstrapServers where the broker is
 * @param stateFolder where the state stores live
 * @param threads stream threads of a pipeline
 * @param commitMillis milliseconds between two commits of the pass-through: how long a finished story waits at most to be seen
 */
record StreamsSettings(String bootstrapServers, Path stateFolder, int threads, int commitMillis) {

    /** Returns the configuration of a pipeline over these topics. */
    Map<String, String> over(Topics topics) {
        return Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG,
                topics.prefix() + "pipeline",
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                StreamsConfig.STATE_DIR_CONFIG,
                stateFolder.toString(),
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
                StreamsConfig.EXACTLY_ONCE_V2,
                StreamsConfig.NUM_STREAM_THREADS_CONFIG,
                Integer.toString(threads),
                StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG),
                "earliest",
                StreamsConfig.consumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG),
                "33554432",
                StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
                "33554432",
                StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG),
                "none");
    }
}
