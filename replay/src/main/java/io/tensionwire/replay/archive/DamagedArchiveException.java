package io.tensionwire.replay.archive;

import java.io.IOException;

/** An archive is not what its manifest says; the message names the file and the reason. */
public final class DamagedArchiveException extends IOException {
    private static final long serialVersionUID = 1;

    /** An error with this message. */
    public DamagedArchiveException(String message) {
        super(message);
    }
}
