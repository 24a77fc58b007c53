package io.tensionwire.replay.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which topics do not keep what is replayed into them. */
class TargetCheckTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant OLD = Instant.parse("2026-03-02T00:00:00Z");

    @Test
    void aTopicThatKeepsEverythingIsFine() {
        assertThat(objections(Map.of("retention.ms", "-1", "retention.bytes", "-1", "cleanup.policy", "delete")))
                .isEmpty();
    }

    @Test
    void aRetentionThatIsShorterThanTheAgeOfTheStoriesIsTold() {
        assertThat(objections(Map.of("retention.ms", "604800000")))
                .singleElement()
                .asString()
                .contains("keeps records for 7 days")
                .contains("Set retention.ms=-1");
        assertThat(objections(Map.of("retention.ms", "31536000000"))).isEmpty();
    }

    @Test
    void whatWouldChangeOrRefuseTheirTimesIsTold() {
        assertThat(objections(Map.of("message.timestamp.type", "LogAppendTime")))
                .hasSize(1);
        assertThat(objections(Map.of("message.timestamp.before.max.ms", "3600000")))
                .hasSize(1);
        assertThat(objections(Map.of("message.timestamp.before.max.ms", Long.toString(Long.MAX_VALUE))))
                .isEmpty();
    }

    @Test
    void aLimitOfBytesAndACompactedTopicOfStoriesAreTold() {
        assertThat(objections(Map.of("retention.bytes", "1000"))).hasSize(1);
        assertThat(objections(Map.of("cleanup.policy", "compact", "retention.ms", "1")))
                .hasSize(1);
    }

    private static List<String> objections(Map<String, String> settings) {
        return new TargetCheck("replay.x.stories.raw", settings).objections(OLD, NOW);
    }
}
