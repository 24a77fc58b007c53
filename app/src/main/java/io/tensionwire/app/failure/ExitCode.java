package io.tensionwire.app.failure;

/** What the process tells the shell. */
public final class ExitCode {
    /** Done. */
    public static final int OK = 0;
    /** The work could not be done, or something was lost. */
    public static final int FAILED = 1;
    /** The command line cannot be understood. */
    public static final int USAGE = 2;
    /** Kafka does not answer. */
    public static final int KAFKA_UNREACHABLE = 3;
    /** Elasticsearch does not answer. */
    public static final int ELASTICSEARCH_UNREACHABLE = 4;
    /** The configuration cannot be used. */
    public static final int CONFIGURATION = 5;
    /** Ended by Ctrl-C. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
