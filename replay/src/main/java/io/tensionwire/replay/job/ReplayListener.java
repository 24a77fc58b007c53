package io.tensionwire.replay.job;

/** Is told how a replay goes; called by its thread. */
public interface ReplayListener {
    /** Hears of a checkpoint that is committed. */
    void committed(Checkpoint checkpoint);

    /** Hears, again and again, that the replay stands until it is told to go on. */
    void paused(Checkpoint checkpoint);
}
