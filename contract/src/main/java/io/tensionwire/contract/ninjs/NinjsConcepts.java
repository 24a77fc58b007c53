package io.tensionwire.contract.ninjs;

import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.Entity;
import io.tensionwire.contract.EntityType;
import io.tensionwire.contract.Indicator;
import io.tensionwire.contract.Location;
import io.tensionwire.contract.Subject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who and what a story names and tells of, as the lists of concepts that all versions of ninjs have. */
final class NinjsConcepts {
    private static final String US = "tensionwire";
    private static final Set<EntityType> PLACES = EnumSet.of(EntityType.COUNTRY, EntityType.PLACE, EntityType.FACILITY);

    private final EnrichedStory story;

    NinjsConcepts(EnrichedStory story) {
        this.story = story;
    }

    List<Map<String, Object>> people() {
        return named(Set.of(EntityType.PERSON));
    }

    List<Map<String, Object>> organisations() {
        return named(Set.of(EntityType.ORGANIZATION));
    }

    List<Map<String, Object>> places() {
        return named(PLACES);
    }

    List<Map<String, Object>> events() {
        return named(Set.of(EntityType.EVENT));
    }

    List<Map<String, Object>> objects() {
        return named(Set.of(EntityType.EQUIPMENT));
    }

    /** Returns the name of the place that the dateline names; null if it names none that is known. */
    String located() {
        return story.annotations().entities().stream()
                .filter(entity -> entity.mentions().stream()
                        .anyMatch(mention -> mention.field().equals("dateline")))
                .filter(entity -> PLACES.contains(entity.type()))
                .map(Entity::name)
                .findFirst()
                .orElse(null);
    }

    /** Returns the wire's own subjects, then the kinds of acts that the story tells of, marked as ours. */
    List<Map<String, Object>> subjects() {
        List<Map<String, Object>> subjects = new ArrayList<>();
        for (Subject subject : story.story().subjects()) {
            Map<String, Object> concept = new LinkedHashMap<>();
            put(concept, "name", subject.name());
            put(concept, "uri", NinjsUri.ofSubject(subject.scheme(), subject.code()));
            put(concept, "literal", subject.code());
            if (!concept.isEmpty()) {
                subjects.add(concept);
            }
        }
        Set<String> categories = new LinkedHashSet<>();
        for (Indicator indicator : story.annotations().indicators()) {
            categories.add(indicator.category().name());
        }
        categories.forEach(category -> subjects.add(act(category)));
        return subjects;
    }

    private static Map<String, Object> act(String category) {
        Map<String, Object> concept = new LinkedHashMap<>();
        concept.put("name", category);
        concept.put("uri", NinjsUri.ofCategory(category));
        concept.put("creator", US);
        return concept;
    }

    private List<Map<String, Object>> named(Set<EntityType> types) {
        return story.annotations().entities().stream()
                .filter(entity -> types.contains(entity.type()))
                .map(NinjsConcepts::concept)
                .toList();
    }

    private static Map<String, Object> concept(Entity entity) {
        Map<String, Object> concept = new LinkedHashMap<>();
        concept.put("name", entity.name());
        String uri = NinjsUri.ofEntity(entity.id());
        put(concept, "uri", uri);
        if (entity.type() == EntityType.COUNTRY) {
            put(concept, "literal", entity.country());
        } else if (uri == null) {
            concept.put("literal", entity.id());
        }
        if (entity.location() != null && PLACES.contains(entity.type())) {
            concept.put("geojson", point(entity.location()));
        }
        return concept;
    }

    /** In GeoJSON the longitude comes first. */
    private static Map<String, Object> point(Location location) {
        Map<String, Object> point = new LinkedHashMap<>();
        point.put("type", "Point");
        point.put("coordinates", List.of(location.lon(), location.lat()));
        return point;
    }

    private static void put(Map<String, Object> concept, String name, Object value) {
        if (value != null) {
            concept.put(name, value);
        }
    }
}
