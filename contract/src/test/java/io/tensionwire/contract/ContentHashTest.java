package io.tensionwire.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ContentHashTest {
    private final Story story =
            Story.builder("a:1").headline("Talks").body("They met.").hashed();

    @Test
    void aResendWithAnotherVersionAndTimeHasTheSameHash() {
        Story resend = story.toBuilder()
                .version("9")
                .versionCreated(Instant.EPOCH)
                .firstCreated(Instant.EPOCH)
                .hashed();

        assertThat(resend.contentHash()).isEqualTo(story.contentHash()).hasSize(32);
    }

    @Test
    void anyVisibleChangeChangesIt() {
        assertThat(story.toBuilder().body("They met!").hashed().contentHash()).isNotEqualTo(story.contentHash());
        assertThat(story.toBuilder().status(StoryStatus.CANCELED).hashed().contentHash())
                .isNotEqualTo(story.contentHash());
        assertThat(story.toBuilder().embargoedUntil(Instant.EPOCH).hashed().contentHash())
                .isNotEqualTo(story.contentHash());
    }

    @Test
    void textThatMovesToTheNextFieldChangesIt() {
        assertThat(Story.builder("a:1").headline("Talks They met.").hashed().contentHash())
                .isNotEqualTo(story.contentHash());
    }
}
