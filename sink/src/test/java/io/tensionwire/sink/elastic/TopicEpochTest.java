package io.tensionwire.sink.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class TopicEpochTest {
    private static final TopicIdentity FIRST = new TopicIdentity("wire.tension.index", "a");
    private static final TopicIdentity SECOND = new TopicIdentity("wire.tension.index", "b");

    private final ObjectNode meta = new JsonMapper().createObjectNode();

    @Test
    void theFirstTopicCountsFromZero() {
        TopicEpoch epoch = TopicEpoch.read(meta).of(FIRST);

        assertThat(epoch.number()).isZero();
        assertThat(epoch.version(17)).isEqualTo(17);
    }

    @Test
    void aTopicThatTookItsPlaceIsAboveEveryOffsetOfIt() {
        TopicEpoch first = TopicEpoch.read(meta).of(FIRST);
        first.write(meta);

        TopicEpoch second = TopicEpoch.read(meta).of(SECOND);

        assertThat(second.number()).isOne();
        assertThat(second.version(0)).isGreaterThan(first.version(1_000_000_000_000L));
        assertThat(TopicEpoch.read(meta).of(FIRST)).isEqualTo(first);
    }

    @Test
    void whereKafkaDoesNotTellTheTopicNothingChanges() {
        new TopicEpoch(FIRST, 4).write(meta);

        assertThat(TopicEpoch.read(meta).of(new TopicIdentity("wire.tension.index", null)))
                .isEqualTo(new TopicEpoch(FIRST, 4));
    }
}
