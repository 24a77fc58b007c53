package io.tensionwire.sink.delivery;

import io.tensionwire.sink.elastic.FamilyIndices;
import io.tensionwire.sink.elastic.TopicEpoch;

/**
 * Where the records of a topic go.
 *
 * @param indices the indices
 * @param epoch the how manieth topic it is that they are filled from
 */
record TopicRoute(FamilyIndices indices, TopicEpoch epoch) {}
