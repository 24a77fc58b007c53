package io.tensionwire.ingest.poll;

import java.io.IOException;

/** An answer, or where it would have to come from, that polling itself turns down. The message may be logged and shown. */
final class UnusableAnswerException extends IOException {
    private static final long serialVersionUID = 1;

    UnusableAnswerException(String message) {
        super(message);
    }

    UnusableAnswerException(String message, Throwable cause) {
        super(message, cause);
    }
}
