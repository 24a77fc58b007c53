package io.tensionwire.enrich.cluster;

import io.tensionwire.enrich.packed.PackedReader;
import io.tensionwire.enrich.packed.PackedWriter;
import io.tensionwire.enrich.packed.Packing;
import java.util.List;

/** What a story has to say in those of its bands that live in one partition. There it meets those that may be like it. */
public sealed interface BandMessage {
    /** How a message travels. */
    Packing<BandMessage> PACKING = new Packing<>(1, BandMessage::pack, BandMessage::unpack);

    /** Returns the id of the story that speaks. */
    String story();

    /** Returns the bands that it speaks to. */
    PartitionBands to();

    /**
     * Here is my text, in place of an earlier one; who is like me? The only message that is answered.
     *
     * @param source the source that the story came from
     * @param arrival when it arrived, in milliseconds of event time
     * @param revision the revision of the story, told back in the answer
     * @param partition where the answer is waited for
     * @param cluster the cluster that the story was put into before; its own id if it was not
     * @param imprint what it is found by and compared by
     */
    record Meet(
            String story,
            PartitionBands to,
            String source,
            long arrival,
            long revision,
            int partition,
            String cluster,
            Imprint imprint)
            implements BandMessage {}

    /** I was put into the cluster of an earlier one; what is like me belongs there. */
    record Join(String story, PartitionBands to, String cluster) implements BandMessage {}

    /** I am gone, or my text is no longer found under these bands. */
    record Leave(String story, PartitionBands to) implements BandMessage {}

    private static void pack(BandMessage message, PackedWriter packed) {
        packed.text(message.story());
        packed.whole(message.to().partition());
        packed.texts(message.to().bands());
        if (message instanceof Meet meet) {
            packed.whole(1);
            packed.text(meet.source);
            packed.whole(meet.arrival);
            packed.whole(meet.revision);
            packed.whole(meet.partition);
            packed.text(meet.cluster);
            meet.imprint.pack(packed);
        } else if (message instanceof Join join) {
            packed.whole(2);
            packed.text(join.cluster);
        } else {
            packed.whole(3);
        }
    }

    private static BandMessage unpack(PackedReader packed) {
        String story = packed.text();
        PartitionBands to = new PartitionBands(packed.number(), packed.texts());
        int kind = packed.number();
        return switch (kind) {
            case 1 ->
                new Meet(
                        story,
                        to,
                        packed.text(),
                        packed.whole(),
                        packed.whole(),
                        packed.number(),
                        packed.text(),
                        Imprint.unpack(packed));
            case 2 -> new Join(story, to, packed.text());
            case 3 -> new Leave(story, to);
            default -> throw new IllegalArgumentException("no message of kind " + kind);
        };
    }

    /**
     * Bands that live in one partition, so that one record reaches them all.
     *
     * @param partition where they live
     * @param bands their keys
     */
    record PartitionBands(int partition, List<String> bands) {}
}
