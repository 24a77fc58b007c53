package io.tensionwire.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** What no format recognises: refused as a whole. */
final class Unrecognised {
    private Unrecognised() {}

    static Readings readings(InputStream bytes, Progress from) {
        boolean[] told = {from.lines() > 0};
        return () -> {
            if (told[0]) {
                return Optional.empty();
            }
            told[0] = true;
            return Optional.of(refused(bytes));
        };
    }

    private static Reading refused(InputStream bytes) throws IOException {
        byte[] kept = bytes.readNBytes(Reading.Refused.KEPT);
        long length = kept.length + bytes.transferTo(OutputStream.nullOutputStream());
        String cause = length == 0
                ? "the item is empty"
                : "the item is in no wire format that is known; name the format in the source's configuration if it is one";
        return new Reading.Refused(cause, kept, length, 1, new Progress(length, 1));
    }
}
