package io.tensionwire.contract.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the standard allows of a ninjs document, written down from the IPTC's schemas of 2.1 and 3.0 as far as we make use of
 * it. Both are closed: a name that they do not have makes a document invalid.
 */
final class NinjsShape {
    private static final Set<String> TEXTS = Set.of("role", "contentType", "value");
    private static final Set<String> CONCEPT = Set.of("name", "rel", "uri", "literal");
    private static final Set<String> STATUS = Set.of("usable", "withheld", "canceled");
    private static final Map<String, Set<String>> LISTS = Map.of(
            "headlines", TEXTS,
            "bodies", TEXTS,
            "people", CONCEPT,
            "organisations", CONCEPT,
            "places", Set.of("name", "rel", "uri", "literal", "geojson"),
            "subjects", Set.of("name", "rel", "uri", "literal", "creator", "relevance", "confidence"),
            "events", CONCEPT,
            "objects", CONCEPT,
            "infoSources", Set.of("name", "role", "uri", "literal"),
            "altIds", Set.of("role", "value"));
    private static final Set<String> STRINGS = Set.of(
            "uri",
            "type",
            "version",
            "language",
            "edNote",
            "by",
            "slugline",
            "located",
            "pubStatus",
            "firstCreated",
            "versionCreated",
            "embargoed");

    private final NinjsVersion version;
    private final List<String> faults = new ArrayList<>();

    private NinjsShape(NinjsVersion version) {
        this.version = version;
    }

    /** Returns what the standard does not allow; empty if the document is valid. */
    static List<String> faults(NinjsVersion version, JsonNode document) {
        NinjsShape shape = new NinjsShape(version);
        shape.check(document);
        return shape.faults;
    }

    private void check(JsonNode document) {
        Map<String, String> names = new TreeMap<>();
        LISTS.keySet().forEach(name -> names.put(version.spelled(name), name));
        STRINGS.forEach(name -> names.put(version.spelled(name), name));
        document.properties().forEach(field -> {
            String name = names.get(field.getKey());
            JsonNode value = field.getValue();
            if (field.getKey().equals("standard")) {
                checkMembers("standard", value, Set.of("name", "version", "schema"));
            } else if (field.getKey().equals("urgency")) {
                expect(value.isInt() && value.asInt() >= 1 && value.asInt() <= 9, "urgency " + value);
            } else if (name == null) {
                faults.add("there is no " + field.getKey());
            } else if (STRINGS.contains(name)) {
                expect(value.isTextual(), name + " is no text");
            } else {
                value.forEach(item -> checkMembers(name, item, LISTS.get(name)));
            }
        });
        checkValues(document);
    }

    private void checkValues(JsonNode document) {
        expect(isUri(document.path("uri").asText()), "uri");
        expect(document.path("type").asText().equals("text"), "type");
        expect(STATUS.contains(document.path(version.spelled("pubStatus")).asText()), "pubStatus");
        for (String time : List.of("firstCreated", "versionCreated", "embargoed")) {
            JsonNode value = document.path(version.spelled(time));
            expect(value.isMissingNode() || OffsetDateTime.parse(value.asText()) != null, time);
        }
        document.findValuesAsText("uri").forEach(uri -> expect(isUri(uri), "uri " + uri));
        document.findValues("geojson").forEach(this::checkPoint);
    }

    private void checkMembers(String list, JsonNode item, Set<String> allowed) {
        Set<String> spelled = new HashSet<>();
        allowed.forEach(name -> spelled.add(version.spelled(name)));
        item.properties().forEach(member -> {
            expect(spelled.contains(member.getKey()), list + " has no " + member.getKey());
            expect(member.getValue().isTextual() || member.getKey().equals("geojson"), list + '.' + member.getKey());
        });
        expect(!TEXTS.equals(allowed) || item.hasNonNull("value"), list + " without a value");
    }

    private void checkPoint(JsonNode point) {
        double longitude = point.at("/coordinates/0").asDouble(999);
        double latitude = point.at("/coordinates/1").asDouble(999);
        expect(
                point.path("type").asText().equals("Point")
                        && point.path("coordinates").size() == 2,
                "geojson " + point);
        expect(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90, "geojson " + point);
    }

    private void expect(boolean holds, String what) {
        if (!holds) {
            faults.add("not allowed: " + what);
        }
    }

    private static boolean isUri(String text) {
        return URI.create(text).isAbsolute();
    }
}
