package io.tensionwire.enrich.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import io.tensionwire.contract.Category;
import io.tensionwire.contract.Modality;
import io.tensionwire.contract.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads one line of a gold file; every fault names the line and the field. */
final class GoldLine {
    private static final int BASIC_DATE = 8;

    private final int number;
    private final JsonNode json;

    GoldLine(int number, JsonNode json) {
        this.number = number;
        this.json = json;
    }

    GoldText read() throws GoldException {
        if (!json.isObject()) {
            throw fault("is no JSON object; write one object a line");
        }
        String id = text(json, "id");
        String body = text(json, json.hasNonNull("text") ? "text" : "body");
        if (id == null || body == null) {
            throw fault("has no \"" + (id == null ? "id" : "text") + "\"; every record needs \"id\" and \"text\"");
        }
        String language = text(json, json.hasNonNull("lang") ? "lang" : "language");
        return new GoldText(
                id,
                language == null ? "en" : language,
                text(json, "headline"),
                text(json, "dateline"),
                body,
                date(),
                text(json, "status"),
                text(json, "pair"),
                events(body),
                mentions(body),
                countries(),
                labels());
    }

    private List<GoldEvent> events(String body) throws GoldException {
        if (!json.hasNonNull("events")) {
            return null;
        }
        List<GoldEvent> events = new ArrayList<>();
        for (JsonNode event : array(json, "events")) {
            events.add(event(event, body));
        }
        return events;
    }

    private GoldEvent event(JsonNode event, String body) throws GoldException {
        if (!event.isObject()) {
            throw fault("has an event that is no object");
        }
        return new GoldEvent(
                text(event, "plover"),
                number(event, "quad"),
                number(event, "penta"),
                text(event, "polarity"),
                words(event, "source"),
                words(event, "target"),
                categories(event),
                modality(event),
                event.has("start") ? span(event, body) : null,
                event.path("attributed").asBoolean());
    }

    private Set<String> categories(JsonNode event) throws GoldException {
        String label = text(event, "label");
        if (label == null) {
            return null;
        }
        Set<String> categories = new LinkedHashSet<>();
        for (String name : label.split("\\|")) {
            try {
                categories.add(Category.valueOf(name).name());
            } catch (IllegalArgumentException e) {
                throw fault("has the unknown label \"" + name + "\"; labels are " + List.of(Category.values())
                        + ", alternatives parted by |");
            }
        }
        return categories;
    }

    private Modality modality(JsonNode event) throws GoldException {
        String word = text(event, "modality");
        try {
            return word == null ? null : Modality.of(word);
        } catch (IllegalArgumentException e) {
            throw fault("has the unknown modality \"" + word + "\"; modalities are " + List.of(Modality.values()));
        }
    }

    private List<GoldMention> mentions(String body) throws GoldException {
        if (!json.hasNonNull("entities")) {
            return null;
        }
        List<GoldMention> mentions = new ArrayList<>();
        for (JsonNode entity : array(json, "entities")) {
            Span span = span(entity, body);
            String type = text(entity, "type");
            if (type == null) {
                throw fault("has an entity without a \"type\"; types are PER, ORG, LOC and MISC");
            }
            mentions.add(new GoldMention(
                    span.start(), span.end(), type, entity.path("link").asText("")));
        }
        return mentions;
    }

    private List<Set<String>> countries() throws GoldException {
        if (!json.hasNonNull("countries")) {
            return null;
        }
        List<Set<String>> countries = new ArrayList<>();
        for (String code : words(json, "countries")) {
            countries.add(Set.of(code.split("\\|")));
        }
        return countries;
    }

    /** Labels stand as a list of those that hold, or as an object of all with true or false. */
    private Set<String> labels() throws GoldException {
        JsonNode labels = json.path("labels");
        if (labels.isMissingNode() || labels.isNull()) {
            return null;
        }
        if (!labels.isObject()) {
            return new TreeSet<>(words(json, "labels"));
        }
        Set<String> held = new TreeSet<>();
        for (var label : labels.properties()) {
            if (label.getValue().asBoolean()) {
                held.add(label.getKey());
            }
        }
        return held;
    }

    private LocalDate date() throws GoldException {
        String date = text(json, "date");
        try {
            return date == null
                    ? null
                    : LocalDate.parse(
                            date,
                            date.length() == BASIC_DATE
                                    ? DateTimeFormatter.BASIC_ISO_DATE
                                    : DateTimeFormatter.ISO_LOCAL_DATE);
        } catch (DateTimeException e) {
            throw fault("has a \"date\" that is none; write it like 2026-05-04");
        }
    }

    private Span span(JsonNode holder, String body) throws GoldException {
        Integer start = number(holder, "start");
        Integer end = number(holder, "end");
        if (start == null || end == null || start < 0 || end <= start || end > body.length()) {
            throw fault("has the offsets " + start + " to " + end + " in a text of " + body.length()
                    + " UTF-16 code units; \"start\" is inclusive, \"end\" exclusive");
        }
        return new Span(start, end);
    }

    private List<String> words(JsonNode holder, String field) throws GoldException {
        List<String> words = new ArrayList<>();
        if (holder.hasNonNull(field)) {
            for (JsonNode word : array(holder, field)) {
                words.add(word.asText());
            }
        }
        return words;
    }

    private JsonNode array(JsonNode holder, String field) throws GoldException {
        if (!holder.get(field).isArray()) {
            throw fault("has a \"" + field + "\" that is no list");
        }
        return holder.get(field);
    }

    private Integer number(JsonNode holder, String field) throws GoldException {
        if (!holder.hasNonNull(field)) {
            return null;
        }
        if (!holder.get(field).isInt()) {
            throw fault("has a \"" + field + "\" that is no whole number");
        }
        return holder.get(field).intValue();
    }

    private String text(JsonNode holder, String field) throws GoldException {
        if (!holder.hasNonNull(field)) {
            return null;
        }
        if (!holder.get(field).isTextual()) {
            throw fault("has a \"" + field + "\" that is no text");
        }
        return holder.get(field).textValue();
    }

    private GoldException fault(String what) {
        return new GoldException(number, what);
    }
}
