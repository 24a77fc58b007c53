package io.tensionwire.ingest.feed;

import io.tensionwire.ingest.markup.Element;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The fields of an item under the names that they have in the vocabularies that feeds mix. A name without a prefix is one of
 * the item's own vocabulary, RSS or Atom; a prefix is the usual one of a vocabulary, whatever prefix the feed gives it; the
 * prefix {@code *} stands for any vocabulary.
 *
 * @param item the item or entry
 */
record ItemFields(Element item) {

    /** Returns the elements of these names, all of the first name before those of the next. */
    Stream<Element> all(String... names) {
        return Stream.of(names).flatMap(this::named).distinct();
    }

    /** Returns the words of the first element of these names that has any; null if none has. */
    String words(String... names) {
        return all(names)
                .map(PlainWords::of)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** Returns the text of the first element of these names that has any, as it stands; null if none has. */
    String text(String... names) {
        return all(names)
                .map(Element::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** Tells whether the item uses a vocabulary. */
    boolean uses(FeedModule module) {
        return item.elements().anyMatch(element -> FeedModule.of(element.namespace()) == module);
    }

    private Stream<Element> named(String name) {
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : name.substring(0, colon);
        return item.elements(name.substring(colon + 1)).filter(element -> switch (prefix) {
            case "" -> isOwn(element);
            case "*" -> true;
            default -> FeedModule.of(element.namespace()) == FeedModule.of(prefix);
        });
    }

    private boolean isOwn(Element element) {
        if (Objects.equals(element.namespace(), item.namespace())) {
            return true;
        }
        FeedModule module = FeedModule.of(element.namespace());
        return module == FeedModule.RSS && FeedModule.of(item.namespace()) == FeedModule.RSS;
    }
}
