package io.tensionwire.ingest.archive;

import java.io.IOException;

/** Packed bytes were had but cannot be unpacked; the message says why and what to do. */
public final class ArchiveException extends IOException {
    private static final long serialVersionUID = 1;

    /** An error with this message. */
    public ArchiveException(String message) {
        super(message);
    }
}
