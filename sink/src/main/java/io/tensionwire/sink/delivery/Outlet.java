package io.tensionwire.sink.delivery;

import io.tensionwire.sink.elastic.BulkEndpoint;

/**
 * Where deliveries go out, and what is told of them.
 *
 * @param endpoint takes documents
 * @param rejections takes what the endpoint never will
 * @param backoff how long to wait before trying again
 * @param size is told what the cluster takes
 * @param counts is told what became of each document
 * @param health is told whether documents are taken
 * @param meter is told how long it took
 */
record Outlet(
        BulkEndpoint endpoint,
        Rejections rejections,
        Backoff backoff,
        BulkSize size,
        SinkCounts counts,
        SinkHealth health,
        DeliveryMeter meter) {}
