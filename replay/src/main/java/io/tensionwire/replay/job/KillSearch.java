package io.tensionwire.replay.job;

import io.tensionwire.replay.history.HistoryRecord;
import io.tensionwire.replay.history.Slice;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Finds what was taken back outside the window of a replay, so that the replay does not bring it back. */
public interface KillSearch {
    /**
     * What was found.
     *
     * @param records kills, and what is withheld until now
     * @param upTo the ranges that have been looked at by now
     */
    record Found(List<HistoryRecord> records, List<Slice> upTo) {}

    /**
     * Looks at what came since it was last looked; the first time also at what came before the window.
     *
     * @param checkpoint tells up to where that was
     */
    Found find(Checkpoint checkpoint) throws IOException, InterruptedException, ExecutionException;
}
