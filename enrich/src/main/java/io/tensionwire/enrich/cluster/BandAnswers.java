package io.tensionwire.enrich.cluster;

import io.tensionwire.enrich.packed.PackedReader;
import io.tensionwire.enrich.packed.PackedWriter;
import io.tensionwire.enrich.packed.Packing;
import java.util.List;

/**
 * What the bands of one partition answer to a story.
 *
 * @param revision the revision of the story that asked
 * @param partition where the answer is waited for
 * @param answers one of each band that was asked
 */
public record BandAnswers(long revision, int partition, List<BandAnswer> answers) {
    /** How answers travel. */
    public static final Packing<BandAnswers> PACKING = new Packing<>(2, BandAnswers::pack, BandAnswers::unpack);

    private void pack(PackedWriter packed) {
        packed.whole(revision);
        packed.whole(partition);
        packed.all(answers, BandAnswer::pack);
    }

    private static BandAnswers unpack(PackedReader packed) {
        return new BandAnswers(packed.whole(), packed.number(), packed.all(BandAnswer::unpack));
    }
}
