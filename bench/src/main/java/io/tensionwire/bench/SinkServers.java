package io.tensionwire.bench;

/**
 * The servers between which the sink stands.
 *
 * @param broker the process of Kafka
 * @param cluster Kafka
 * @param elasticsearch the URL of Elasticsearch
 */
record SinkServers(BrokerProcess broker, Cluster cluster, String elasticsearch) {
    /** Returns what clients of Kafka take as {@code bootstrap.servers}. */
    String bootstrapServers() {
        return broker.bootstrapServers();
    }
}
