package io.tensionwire.ingest.lines;

import io.tensionwire.contract.Story;
import io.tensionwire.ingest.json.WireFields;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields of a {@link Story}, by which its JSON is told from that of wires. */
public final class StoryFields {
    private static final Set<String> ALL = Arrays.stream(Story.class.getRecordComponents())
            .map(field -> WireFields.folded(field.getName()))
            .collect(Collectors.toUnmodifiableSet());
    /** Those that are seldom found elsewhere. */
    private static final Set<String> TELLING =
            Set.of("body", "headline", "status", "versioncreated", "firstcreated", "embargoeduntil", "contenthash");
    /** What wires call their ids, and bodies that no story has. */
    private static final Set<String> FOREIGN = Set.of(
            "uri",
            "guid",
            "urn",
            "altids",
            "apiversion",
            "type",
            "pubstatus",
            "bodies",
            "bodytext",
            "bodyhtml",
            "bodyxhtml");

    private StoryFields() {}

    /**
     * Tells whether an object with these fields is a story: it has an id, and either no other fields than a story's, or some
     * that tell it and none of a wire's.
     *
     * @param names in the form of {@link WireFields#folded}
     */
    public static boolean areIn(Collection<String> names) {
        boolean isStory = ALL.containsAll(names) || names.stream().anyMatch(TELLING::contains);
        return names.contains("id") && isStory && names.stream().noneMatch(FOREIGN::contains);
    }
}
