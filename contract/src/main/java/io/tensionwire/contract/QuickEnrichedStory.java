package io.tensionwire.contract;

import java.util.Optional;

/** The quick form of an {@link EnrichedStory}, written only: those who read it are strangers. */
final class QuickEnrichedStory implements QuickForm<EnrichedStory> {
    /** Room for the annotations of most stories. */
    private static final int ROOM = 8192;

    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};

    @Override
    public Optional<EnrichedStory> read(byte[] bytes) {
        return Optional.empty();
    }

    @Override
    public Optional<byte[]> written(EnrichedStory enriched) {
        if (enriched.story() == null || enriched.annotations() == null) {
            return Optional.empty();
        }
        String body = enriched.story().body();
        JsonPrinter json = new JsonPrinter(ROOM + (body == null ? 0 : body.length()));
        try {
            put(enriched, json);
            return Optional.of(json.toBytes());
        } catch (UnusualJsonException e) {
            return Optional.empty();
        }
    }

    private static void put(EnrichedStory enriched, JsonPrinter json) throws UnusualJsonException {
        json.put('{');
        QuickStory.putFields(enriched.story(), json);
        json.number("revision", enriched.revision());
        json.text("cluster", enriched.cluster());
        json.number("reports", enriched.reports());
        json.number("sources", enriched.sources());
        json.text("supersededBy", enriched.supersededBy());
        putFields(enriched.annotations(), json);
        json.put('}');
    }

    private static void putFields(Annotations annotations, JsonPrinter json) throws UnusualJsonException {
        json.list("entities", annotations.entities(), QuickEnrichedStory::put);
        json.list("countries", annotations.countries(), QuickEnrichedStory::put);
        if (annotations.place() != null) {
            json.name("place");
            put(annotations.place(), json);
        }
        putLocation(annotations.location(), json);
        json.list("indicators", annotations.indicators(), QuickEnrichedStory::put);
        json.name("tension");
        put(annotations.tension(), json);
        json.text("lexicon", annotations.lexicon());
    }

    private static void put(Entity entity, JsonPrinter json) throws UnusualJsonException {
        json.put('{');
        json.text("id", entity.id());
        json.text("type", entity.type() == null ? null : entity.type().json());
        json.text("name", entity.name());
        json.text("country", entity.country());
        putLocation(entity.location(), json);
        json.real("salience", entity.salience());
        json.list("mentions", entity.mentions(), QuickEnrichedStory::put);
        json.put('}');
    }

    private static void put(Mention mention, JsonPrinter json) throws UnusualJsonException {
        json.put('{');
        requiredText("field", mention.field(), json);
        json.number("start", mention.start());
        json.number("end", mention.end());
        requiredText("text", mention.text(), json);
        json.put('}');
    }

    private static void put(CountrySalience country, JsonPrinter json) throws UnusualJsonException {
        json.put('{');
        requiredText("code", country.code(), json);
        json.real("salience", country.salience());
        json.number("mentions", country.mentions());
        json.put('}');
    }

    private static void put(StoryPlace place, JsonPrinter json) throws UnusualJsonException {
        json.put('{');
        json.text("id", place.id());
        json.text("name", place.name());
        json.text("country", place.country());
        json.put('}');
    }

    private static void putLocation(Location location, JsonPrinter json) throws UnusualJsonException {
        if (location != null) {
            json.name("location");
            json.put('{');
            json.real("lat", location.lat());
            json.real("lon", location.lon());
            json.put('}');
        }
    }

    private static void put(Indicator indicator, JsonPrinter json) throws UnusualJsonException {
        json.put('{');
        json.text(
                "category",
                indicator.category() == null ? null : indicator.category().name());
        json.text("mode", indicator.mode());
        json.text("cameo", indicator.cameo());
        json.text("quad", indicator.quad() == null ? null : indicator.quad().json());
        json.real("weight", indicator.weight());
        json.text(
                "modality",
                indicator.modality() == null ? null : indicator.modality().json());
        json.text("attribution", indicator.attribution());
        json.texts("source", indicator.source());
        json.texts("target", indicator.target());
        json.text("field", indicator.field());
        json.number("start", indicator.start());
        json.number("end", indicator.end());
        json.text("text", indicator.text());
        if (indicator.sentence() != null) {
            json.name("sentence");
            json.put('{');
            json.number("start", indicator.sentence().start());
            json.number("end", indicator.sentence().end());
            json.put('}');
        }
        json.name("lead");
        json.put(indicator.lead() ? TRUE : FALSE);
        json.text("rule", indicator.rule());
        json.put('}');
    }

    private static void put(Tension tension, JsonPrinter json) throws UnusualJsonException {
        json.put('{');
        json.real("level", tension.level());
        json.real("direction", tension.direction());
        json.real("escalation", tension.escalation());
        json.real("deescalation", tension.deescalation());
        json.list("pairs", tension.pairs(), QuickEnrichedStory::put);
        json.put('}');
    }

    private static void put(PairTension pair, JsonPrinter json) throws UnusualJsonException {
        json.put('{');
        requiredText("a", pair.a(), json);
        requiredText("b", pair.b(), json);
        json.real("level", pair.level());
        json.real("direction", pair.direction());
        json.put('}');
    }

    /** Puts a text where Jackson would write a null for none. */
    private static void requiredText(String name, String text, JsonPrinter json) throws UnusualJsonException {
        if (text == null) {
            throw UnusualJsonException.FOUND;
        }
        json.text(name, text);
    }
}
