package io.tensionwire.contract.ninjs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes enriched stories as ninjs documents: what the story says, who and what is named in it, and what kinds of acts it tells
 * of. A story that must not be shown has its status and no text. Equal stories give equal bytes. Thread-safe.
 */
public final class NinjsWriter {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int HIGHEST_URGENCY = 1;
    private static final int LOWEST_URGENCY = 9;

    private final NinjsVersion version;

    /** A writer of this version. */
    public NinjsWriter(NinjsVersion version) {
        this.version = version;
    }

    /** Returns the document as UTF-8 JSON on one line. */
    public byte[] write(EnrichedStory story) {
        try {
            return JSON.writeValueAsBytes(document(story));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a ninjs document cannot be written as JSON", e);
        }
    }

    private Map<String, Object> document(EnrichedStory enriched) {
        Story story = enriched.story();
        Fields fields = new Fields();
        fields.put("standard", standard());
        fields.put("uri", NinjsUri.ofStory(story.id()));
        fields.put("type", "text");
        fields.put("version", Long.toString(enriched.revision()));
        fields.put("firstCreated", time(story.firstCreated()));
        fields.put("versionCreated", time(story.versionCreated()));
        fields.put("embargoed", time(story.embargoedUntil()));
        fields.put("pubStatus", story.status().json());
        fields.put("language", story.language());
        if (story.status() == StoryStatus.USABLE) {
            addContent(fields, enriched);
        }
        fields.put("infoSources", infoSources(story));
        fields.put("altIds", altIds(story));
        return fields.all();
    }

    private Map<String, Object> standard() {
        Fields fields = new Fields();
        fields.put("name", "ninjs");
        fields.put("version", version.number());
        fields.put("schema", version.schema());
        return fields.all();
    }

    private void addContent(Fields fields, EnrichedStory enriched) {
        Story story = enriched.story();
        Integer urgency = story.urgency();
        fields.put(
                "urgency", urgency == null || urgency < HIGHEST_URGENCY || urgency > LOWEST_URGENCY ? null : urgency);
        fields.put("edNote", editorialNote(enriched));
        fields.put("headlines", text(story.headline()));
        fields.put("by", story.byline());
        fields.put("slugline", story.slugline());
        NinjsConcepts concepts = new NinjsConcepts(enriched);
        fields.put("located", concepts.located());
        fields.put("bodies", text(story.body()));
        fields.put("people", concepts.people());
        fields.put("organisations", concepts.organisations());
        fields.put("places", concepts.places());
        fields.put("subjects", concepts.subjects());
        fields.put("events", concepts.events());
        fields.put("objects", concepts.objects());
    }

    private List<Map<String, Object>> text(String text) {
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        Fields fields = new Fields();
        fields.put("role", "main");
        fields.put("contentType", "text/plain");
        fields.put("value", text);
        return List.of(fields.all());
    }

    private static String editorialNote(EnrichedStory enriched) {
        List<String> notes = new ArrayList<>(enriched.story().signals());
        if (enriched.supersededBy() != null) {
            notes.add("superseded by " + NinjsUri.ofStory(enriched.supersededBy()));
        }
        return notes.isEmpty() ? null : String.join("; ", notes);
    }

    private List<Map<String, Object>> infoSources(Story story) {
        if (story.provider() == null && story.source() == null) {
            return List.of();
        }
        Fields fields = new Fields();
        fields.put("name", story.provider());
        fields.put("literal", story.source());
        return List.of(fields.all());
    }

    private List<Map<String, Object>> altIds(Story story) {
        List<Map<String, Object>> ids = new ArrayList<>();
        ids.add(altId("tensionwire", story.id()));
        if (story.version() != null) {
            ids.add(altId("version", story.version()));
        }
        if (story.link() != null && story.status() == StoryStatus.USABLE) {
            ids.add(altId("web", story.link()));
        }
        return ids;
    }

    private Map<String, Object> altId(String role, String value) {
        Fields fields = new Fields();
        fields.put("role", role);
        fields.put("value", value);
        return fields.all();
    }

    /** The standard wants RFC 3339, which has years of four digits only. */
    private static String time(Instant instant) {
        String text = instant == null ? "" : instant.toString();
        return text.isEmpty() || !Character.isDigit(text.charAt(0)) ? null : text;
    }

    /** The fields of an object in the spelling of the version, without those that hold nothing. */
    private final class Fields {
        private final Map<String, Object> fields = new LinkedHashMap<>();

        void put(String name, Object value) {
            if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
                fields.put(version.spelled(name), value);
            }
        }

        Map<String, Object> all() {
            return fields;
        }
    }
}
