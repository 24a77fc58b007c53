package io.tensionwire.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The quick form of a {@link Story}: of everything that travels, stories are the most and the longest. */
final class QuickStory implements QuickForm<Story> {
    /** Room for all but the body, and for the escapes in it, of most stories. */
    private static final int ROOM = 2048;

    private static final byte[] CODE = "\"code\":".getBytes(ISO_8859_1);
    private static final byte[] SCHEME = "\"scheme\":".getBytes(ISO_8859_1);
    private static final byte[] NAME = "\"name\":".getBytes(ISO_8859_1);

    @Override
    public Optional<Story> read(byte[] bytes) {
        if (bytes.length > Json.LONGEST_TEXT) {
            return Optional.empty();
        }
        try {
            return Optional.of(new StoryReading(bytes).story());
        } catch (UnusualJsonException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<byte[]> written(Story story) {
        JsonPrinter json =
                new JsonPrinter(ROOM + (story.body() == null ? 0 : story.body().length()));
        try {
            put(story, json);
            return Optional.of(json.toBytes());
        } catch (UnusualJsonException e) {
            return Optional.empty();
        }
    }

    private static void put(Story story, JsonPrinter json) throws UnusualJsonException {
        json.put('{');
        putFields(story, json);
        json.put('}');
    }

    /** Puts the fields of a story, into an object that holds none so far. */
    static void putFields(Story story, JsonPrinter json) throws UnusualJsonException {
        put(StoryField.ID, story.id(), json);
        put(StoryField.VERSION, story.version(), json);
        put(StoryField.VERSION_CREATED, story.versionCreated(), json);
        put(StoryField.FIRST_CREATED, story.firstCreated(), json);
        put(StoryField.STATUS, story.status().json(), json);
        put(StoryField.SOURCE, story.source(), json);
        put(StoryField.PROVIDER, story.provider(), json);
        put(StoryField.LANGUAGE, story.language(), json);
        put(StoryField.HEADLINE, story.headline(), json);
        put(StoryField.BYLINE, story.byline(), json);
        put(StoryField.DATELINE, story.dateline(), json);
        put(StoryField.BODY, story.body(), json);
        put(StoryField.SLUGLINE, story.slugline(), json);
        if (story.urgency() != null) {
            StoryField.URGENCY.putName(json);
            json.number(story.urgency());
        }
        put(StoryField.EMBARGOED_UNTIL, story.embargoedUntil(), json);
        put(StoryField.LINK, story.link(), json);
        put(StoryField.CORRECTS, story.corrects(), json);
        putSubjects(story.subjects(), json);
        put(StoryField.SIGNALS, story.signals(), json);
        put(StoryField.REPAIRS, story.repairs(), json);
        put(StoryField.CONTENT_HASH, story.contentHash(), json);
    }

    private static void put(StoryField field, String text, JsonPrinter json) throws UnusualJsonException {
        if (text != null) {
            field.putName(json);
            json.text(text);
        }
    }

    private static void put(StoryField field, Instant time, JsonPrinter json) {
        if (time != null) {
            field.putName(json);
            json.quoted(InstantText.of(time));
        }
    }

    private static void put(StoryField field, List<String> texts, JsonPrinter json) throws UnusualJsonException {
        field.putName(json);
        json.put('[');
        for (int i = 0; i < texts.size(); i++) {
            if (i > 0) {
                json.put(',');
            }
            json.text(texts.get(i));
        }
        json.put(']');
    }

    private static void putSubjects(List<Subject> subjects, JsonPrinter json) throws UnusualJsonException {
        StoryField.SUBJECTS.putName(json);
        json.put('[');
        for (int i = 0; i < subjects.size(); i++) {
            if (i > 0) {
                json.put(',');
            }
            put(subjects.get(i), json);
        }
        json.put(']');
    }

    private static void put(Subject subject, JsonPrinter json) throws UnusualJsonException {
        json.put('{');
        boolean any = put(CODE, subject.code(), false, json);
        any = put(SCHEME, subject.scheme(), any, json);
        put(NAME, subject.name(), any, json);
        json.put('}');
    }

    /** Puts a part of a subject unless it is absent; returns whether the subject has any part so far. */
    private static boolean put(byte[] name, String text, boolean any, JsonPrinter json) throws UnusualJsonException {
        if (text == null) {
            return any;
        }
        if (any) {
            json.put(',');
        }
        json.put(name);
        json.text(text);
        return true;
    }
}
