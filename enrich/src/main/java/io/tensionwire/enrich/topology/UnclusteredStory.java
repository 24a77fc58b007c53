package io.tensionwire.enrich.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.Json;
import io.tensionwire.enrich.cluster.Cluster;
import java.util.Arrays;

/**
 * The JSON of an enriched story without its cluster, which is put in where it is missing.
 *
 * @param before what stands before the cluster
 * @param after what stands behind it
 */
record UnclusteredStory(byte[] before, byte[] after) {
    private static final Json<EnrichedStory> JSON = Json.of(EnrichedStory.class);
    private static final Json<String> TEXT = Json.of(String.class);
    /** The fields of a cluster that nobody has. No text can hold this: in a text the quotation marks are escaped. */
    private static final byte[] GAP = "\"cluster\":\"\",\"reports\":0,\"sources\":0".getBytes(UTF_8);

    static UnclusteredStory of(EnrichedStory story) {
        byte[] json = JSON.write(new EnrichedStory(
                story.story(), story.revision(), "", 0, 0, story.supersededBy(), story.annotations()));
        int gap = gap(json);
        return new UnclusteredStory(Arrays.copyOf(json, gap), Arrays.copyOfRange(json, gap + GAP.length, json.length));
    }

    byte[] in(Cluster cluster) {
        byte[] id = TEXT.write(cluster.id());
        byte[] counts = (",\"reports\":" + cluster.reports() + ",\"sources\":" + cluster.sources()).getBytes(UTF_8);
        byte[] name = "\"cluster\":".getBytes(UTF_8);
        byte[] json = Arrays.copyOf(before, before.length + name.length + id.length + counts.length + after.length);
        int at = before.length;
        for (byte[] part : new byte[][] {name, id, counts, after}) {
            System.arraycopy(part, 0, json, at, part.length);
            at += part.length;
        }
        return json;
    }

    private static int gap(byte[] json) {
        for (int at = 0; at <= json.length - GAP.length; at++) {
            if (json[at] == '"' && Arrays.equals(json, at, at + GAP.length, GAP, 0, GAP.length)) {
                return at;
            }
        }
        throw new IllegalStateException("an enriched story without a cluster");
    }
}
