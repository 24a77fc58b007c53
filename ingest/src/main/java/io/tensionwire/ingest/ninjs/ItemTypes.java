package io.tensionwire.ingest.ninjs;

import io.tensionwire.ingest.format.Notice;
import io.tensionwire.ingest.json.WireFields;
import io.tensionwire.ingest.words.WordList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an item says of its kind, by {@code item-types.txt}: what is no text carries a signal, what is no story is noticed. */
final class ItemTypes {
    private static final Map<String, String> MEANINGS = WordList.of(ItemTypes.class, "item-types.txt").stream()
            .map(line -> line.split(" "))
            .collect(Collectors.toUnmodifiableMap(columns -> columns[0], columns -> columns[1]));

    private ItemTypes() {}

    /** Returns what an item is that is no story; empty if it may be one. */
    static Optional<Notice> notice(WireFields fields) {
        if (fields.has("heartbeat", "keepalive", "ping") && !NinjsItem.hasContent(fields)) {
            return Optional.of(Notice.HEARTBEAT);
        }
        boolean isTest = Stream.concat(fields.texts("signal"), fields.texts("signals"))
                .anyMatch(signal -> local(signal).equals("test"));
        if (isTest) {
            return Optional.of(Notice.TEST);
        }
        // Events need not say their type.
        boolean isEvent = fields.has("eventdetails", "planningdetails") && !NinjsBody.isIn(fields);
        return isEvent || ApItem.isService(fields)
                ? Optional.of(Notice.SERVICE)
                : meaning(fields).flatMap(ItemTypes::named);
    }

    /** Returns the signal of an item that is no text; null if it is one. */
    static String signal(WireFields fields) {
        return meaning(fields).filter(meaning -> named(meaning).isEmpty()).orElse(null);
    }

    /** Returns the signal of this type; null if it is that of a text or unknown. */
    static String signal(String type) {
        return MEANINGS.get(local(type));
    }

    private static Optional<String> meaning(WireFields fields) {
        return Stream.of("type", "itemtype", "messagetype", "msgtype", "itemclass")
                .flatMap(fields::texts)
                .map(type -> MEANINGS.get(local(type)))
                .filter(meaning -> meaning != null)
                .findFirst();
    }

    private static Optional<Notice> named(String meaning) {
        return Arrays.stream(Notice.values())
                .filter(notice -> notice.name().equalsIgnoreCase(meaning))
                .findFirst();
    }

    private static String local(String word) {
        return word.substring(word.lastIndexOf(':') + 1).strip().toLowerCase(Locale.ROOT);
    }
}
