package io.tensionwire.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One reading of a {@link Story} from JSON: an object of the story's own fields, each at most once, in any order. Used for one
 * story and thrown away.
 */
final class StoryReading {
    private static final byte[] NULL = "null".getBytes(ISO_8859_1);
    /** The names of a subject's fields, in the order of the record. */
    private static final List<byte[]> SUBJECT = Stream.of("\"code\"", "\"scheme\"", "\"name\"")
            .map(name -> name.getBytes(ISO_8859_1))
            .toList();

    private final JsonScanner json;
    private final Object[] values = new Object[StoryField.count()];
    /** The fields that were read, as bits. */
    private int seen;

    StoryReading(byte[] bytes) {
        json = new JsonScanner(bytes);
    }

    /**
     * Reads the story.
     *
     * @throws UnusualJsonException if the bytes are broken, or in another form than the usual one
     */
    Story story() throws UnusualJsonException {
        json.take('{');
        int next = 0;
        do {
            StoryField field = StoryField.taken(json, next);
            json.take(':');
            keep(field, json.takes(NULL) ? null : value(field));
            next = field.ordinal() + 1;
        } while (json.takes(','));
        json.take('}');
        json.end();
        try {
            return built();
        } catch (IllegalArgumentException e) {
            throw UnusualJsonException.FOUND;
        }
    }

    private void keep(StoryField field, Object value) throws UnusualJsonException {
        int bit = 1 << field.ordinal();
        if ((seen & bit) != 0) {
            throw UnusualJsonException.FOUND;
        }
        seen |= bit;
        values[field.ordinal()] = value;
    }

    private Object value(StoryField field) throws UnusualJsonException {
        return switch (field) {
            case VERSION_CREATED, FIRST_CREATED, EMBARGOED_UNTIL ->
                InstantText.read(json.text()).orElseThrow(() -> UnusualJsonException.FOUND);
            case STATUS -> StoryStatus.of(json.text());
            case URGENCY -> json.number();
            case SUBJECTS -> subjects();
            case SIGNALS, REPAIRS -> texts();
            default -> json.text();
        };
    }

    private List<String> texts() throws UnusualJsonException {
        json.take('[');
        if (json.takes(']')) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        do {
            texts.add(json.text());
        } while (json.takes(','));
        json.take(']');
        return texts;
    }

    private List<Subject> subjects() throws UnusualJsonException {
        json.take('[');
        if (json.takes(']')) {
            return List.of();
        }
        List<Subject> subjects = new ArrayList<>();
        do {
            subjects.add(subject());
        } while (json.takes(','));
        json.take(']');
        return subjects;
    }

    private Subject subject() throws UnusualJsonException {
        json.take('{');
        String[] parts = new String[SUBJECT.size()];
        if (json.takes('}')) {
            return new Subject(null, null, null);
        }
        do {
            int part = takenPart();
            json.take(':');
            if (parts[part] != null) {
                throw UnusualJsonException.FOUND;
            }
            parts[part] = json.text();
        } while (json.takes(','));
        json.take('}');
        return new Subject(parts[0], parts[1], parts[2]);
    }

    private int takenPart() throws UnusualJsonException {
        for (int part = 0; part < SUBJECT.size(); part++) {
            if (json.takes(SUBJECT.get(part))) {
                return part;
            }
        }
        throw UnusualJsonException.FOUND;
    }

    private Story built() {
        return new Story(
                text(StoryField.ID),
                text(StoryField.VERSION),
                time(StoryField.VERSION_CREATED),
                time(StoryField.FIRST_CREATED),
                (StoryStatus) values[StoryField.STATUS.ordinal()],
                text(StoryField.SOURCE),
                text(StoryField.PROVIDER),
                text(StoryField.LANGUAGE),
                text(StoryField.HEADLINE),
                text(StoryField.BYLINE),
                text(StoryField.DATELINE),
                text(StoryField.BODY),
                text(StoryField.SLUGLINE),
                (Integer) values[StoryField.URGENCY.ordinal()],
                time(StoryField.EMBARGOED_UNTIL),
                text(StoryField.LINK),
                text(StoryField.CORRECTS),
                list(StoryField.SUBJECTS),
                list(StoryField.SIGNALS),
                list(StoryField.REPAIRS),
                text(StoryField.CONTENT_HASH));
    }

    private String text(StoryField field) {
        return (String) values[field.ordinal()];
    }

    private Instant time(StoryField field) {
        return (Instant) values[field.ordinal()];
    }

    @SuppressWarnings("unchecked") // What a field holds is settled in value().
    private <E> List<E> list(StoryField field) {
        return (List<E>) values[field.ordinal()];
    }
}
