package io.tensionwire.replay.generation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * An enriched story, part by part, so that two generations of it can be held against each other. It holds hashes, since all stories
 * of history stand in memory at once.
 *
 * @param hashes one of each part, in the order of {@link Part}
 */
record StoryParts(int[] hashes) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What of a story may differ. */
    enum Part {
        STATUS("status"),
        ENTITIES("entities"),
        COUNTRIES("countries", "place", "location"),
        INDICATORS("indicators"),
        TENSION("tension"),
        CLUSTER("cluster", "reports", "sources");

        private final List<String> fields;

        Part(String... fields) {
            this.fields = List.of(fields);
        }

        private int hash(JsonNode story) {
            int hash = 1;
            for (String field : fields) {
                hash = 31 * hash
                        + Objects.hashCode(
                                story.get(field) == null
                                        ? null
                                        : story.get(field).toString());
            }
            return hash;
        }
    }

    static StoryParts of(byte[] value) throws IOException {
        JsonNode story = JSON.readTree(value);
        int[] hashes = new int[Part.values().length];
        for (Part part : Part.values()) {
            hashes[part.ordinal()] = part.hash(story);
        }
        return new StoryParts(hashes);
    }

    /** Returns the parts in which two differ. */
    Set<Part> differences(StoryParts other) {
        Set<Part> differences = EnumSet.noneOf(Part.class);
        for (Part part : Part.values()) {
            if (hashes[part.ordinal()] != other.hashes[part.ordinal()]) {
                differences.add(part);
            }
        }
        return differences;
    }

    /** Returns empty counts. */
    static Map<Part, Long> noCounts() {
        Map<Part, Long> counts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            counts.put(part, 0L);
        }
        return counts;
    }
}
