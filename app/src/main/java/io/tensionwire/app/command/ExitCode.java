package io.tensionwire.app.command;

/** What the process tells the shell. */
final class ExitCode {
    static final int OK = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int KAFKA_UNREACHABLE = 3;
    static final int ELASTICSEARCH_UNREACHABLE = 4;
    static final int CONFIGURATION = 5;
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
