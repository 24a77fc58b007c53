package io.tensionwire.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TopicsTest {
    @Test
    void theLiveTopicsStandUnderWire() {
        assertThat(new Topics().all())
                .containsExactly(
                        "wire.stories.raw",
                        "wire.stories.enriched",
                        "wire.tension.index",
                        "wire.tension.alerts",
                        "wire.stories.rejected",
                        "wire.ingest.positions");
    }

    @Test
    void aPrefixWithOtherThanDotsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Topics("my_wire."));
        assertThatIllegalArgumentException().isThrownBy(() -> new Topics("wire"));
    }
}
