package io.tensionwire.enrich.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.enrich.pace.CommitPace.ThreadPace;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.TaskId;
import org.junit.jupiter.api.Test;

class CommitPaceTest {
    private static final TaskId STORIES = new TaskId(0, 0);
    private static final TaskId BANDS = new TaskId(1, 0);

    private long cpuNanos;
    private final ThreadPace pace = new ThreadPace(() -> cpuNanos);
    private final List<Long> commits = new ArrayList<>();

    @Test
    void aQuickCommitIsFollowedByTheNextAfterShortWork() {
        look(STORIES, 1000, 1005, 1010, 1015, 1020);
        assertThat(commits).containsExactly(1000L, 1015L);
    }

    @Test
    void aLongCommitIsFollowedByThreeTimesAsMuchWork() {
        look(STORIES, 1000, 1045, 1100, 1160, 1165, 1170);
        assertThat(commits).as("40 ms beyond the usual 5, then 120 ms of work").containsExactly(1000L, 1165L);
    }

    @Test
    void aBusyThreadWorksForLongerBetweenItsCommits() {
        look(STORIES, 1000, 1005, 1010);
        cpuNanos = 16_000_000;
        look(STORIES, 1020, 1025, 1060, 1100, 1120);
        assertThat(commits)
                .as("16 ms of the 20 since the last commit: 96 ms of work")
                .containsExactly(1000L, 1020L);
        look(STORIES, 1121);
        assertThat(commits).hasSize(3);
    }

    @Test
    void theTasksOfAThreadShareItsCommits() {
        look(STORIES, 1000);
        look(BANDS, 1001);
        look(STORIES, 1005);
        look(BANDS, 1006, 1011, 1016);
        assertThat(commits).containsExactly(1000L, 1016L);
    }

    @Test
    void whereNothingComesNothingIsCommitted() {
        look(STORIES, 1000);
        for (long now = 1005; now < 2000; now += 5) {
            pace.look(STORIES, now, () -> commits.add(0L));
        }
        assertThat(commits).containsExactly(1000L);
    }

    private void look(TaskId task, long... times) {
        for (long now : times) {
            pace.worked();
            pace.look(task, now, () -> commits.add(now));
        }
    }
}
