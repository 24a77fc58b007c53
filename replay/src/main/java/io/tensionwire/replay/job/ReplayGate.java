package io.tensionwire.replay.job;

import io.tensionwire.replay.history.HistoryRecord;

/** Who must be asked before a record is published beside those that are on their way. */
public interface ReplayGate {
    /** Lets everything through. */
    ReplayGate OPEN = new ReplayGate() {
        @Override
        public boolean admits(HistoryRecord record) {
            return true;
        }

        @Override
        public void settle() {
            // Nothing is waited for.
        }
    };

    /**
     * Returns whether a record may be published now. If not, {@link #settle} is called first, and then it is asked again.
     */
    boolean admits(HistoryRecord record);

    /** Waits until what was published has come out where it is read. */
    void settle() throws InterruptedException;
}
