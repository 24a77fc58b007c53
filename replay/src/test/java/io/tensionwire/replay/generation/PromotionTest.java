package io.tensionwire.replay.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tensionwire.contract.Topics;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How generations are named, and which one readers use. */
class PromotionTest {
    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");

    @Test
    void aRollbackGoesBackStepByStepAsFarAsTheLiveOne() {
        Promotion second = Promotion.NONE.then("v1", NOW).then("v2", NOW);

        assertThat(second.back(NOW).name()).isEqualTo("v1");
        assertThat(second.back(NOW).back(NOW).name()).isEqualTo(Generation.LIVE);
        assertThatThrownBy(() -> Promotion.NONE.back(NOW)).hasMessageContaining("live");
    }

    @Test
    void aGenerationThatIsGoneIsNotGoneBackTo() {
        assertThat(Promotion.NONE
                        .then("v1", NOW)
                        .then("v2", NOW)
                        .without("v1")
                        .back(NOW)
                        .name())
                .isEqualTo(Generation.LIVE);
    }

    @Test
    void aGenerationHasTopicsAndIndicesOfItsOwn() {
        Generation generation = Generation.begin("v2", new Topics(), "", "hash", NOW);

        assertThat(generation.topics().enriched()).isEqualTo("wire.generation.v2.stories.enriched");
        assertThat(generation.indexPrefix()).isEqualTo("generation-v2-");
        assertThatThrownBy(() -> Generation.begin("live", new Topics(), "", "hash", NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Generation.begin("V 2", new Topics(), "", "hash", NOW))
                .hasMessageContaining("lower case");
    }
}
