package io.tensionwire.enrich.cluster;

import io.tensionwire.contract.Story;
import io.tensionwire.enrich.packed.PackedReader;
import io.tensionwire.enrich.packed.PackedWriter;
import java.util.List;
import java.util.Optional;

/**
 * What reprints of a story are found by: a pure function of the story.
 *
 * @param fingerprint what it is compared by
 * @param bands the keys under which it meets what it may be compared with
 */
public record Imprint(Fingerprint fingerprint, List<String> bands) {
    /** Returns the imprint of a story; empty if it has no text, or too little to be told from others. */
    public static Optional<Imprint> of(Story story) {
        Words words = Words.of(story);
        return Fingerprint.of(words).map(fingerprint -> new Imprint(fingerprint, Bands.of(words)));
    }

    void pack(PackedWriter packed) {
        fingerprint.pack(packed);
        packed.texts(bands);
    }

    static Imprint unpack(PackedReader packed) {
        return new Imprint(Fingerprint.unpack(packed), packed.texts());
    }

    /** Returns whether one of the two stories is a reprint of the other. */
    public boolean isLike(Imprint other) {
        return Likeness.isReprint(fingerprint, other.fingerprint);
    }
}
