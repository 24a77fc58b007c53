package io.tensionwire.enrich.index;

import io.tensionwire.contract.Category;
import io.tensionwire.contract.Modality;
import io.tensionwire.contract.StoryEvidence.EvidenceSpan;
import io.tensionwire.enrich.packed.PackedReader;
import io.tensionwire.enrich.packed.PackedWriter;

/** How the place of an indicator, which belongs to the contract, is kept inside. */
final class PackedSpan {
    private PackedSpan() {}

    static void pack(EvidenceSpan span, PackedWriter packed) {
        packed.text(span.field());
        packed.whole(span.start());
        packed.whole(span.end());
        packed.text(span.category() == null ? null : span.category().name());
        packed.text(span.modality() == null ? null : span.modality().name());
        packed.real(span.weight());
        packed.text(span.rule());
    }

    static EvidenceSpan unpack(PackedReader packed) {
        return new EvidenceSpan(
                packed.text(),
                packed.number(),
                packed.number(),
                category(packed.text()),
                modality(packed.text()),
                packed.real(),
                packed.text());
    }

    private static Category category(String name) {
        return name == null ? null : Category.valueOf(name);
    }

    private static Modality modality(String name) {
        return name == null ? null : Modality.valueOf(name);
    }
}
