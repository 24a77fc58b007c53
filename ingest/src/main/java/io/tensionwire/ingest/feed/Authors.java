package io.tensionwire.ingest.feed;

import io.tensionwire.ingest.markup.Element;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who wrote an item, by name: what else feeds say of authors, such as their mail addresses, is nobody's business. */
final class Authors {
    private static final Pattern MAIL = Pattern.compile("(?:mailto:)?[^\\s<>()\"]{1,100}@[^\\s<>()\"]{1,200}");
    private static final Pattern NAME_IN_BRACKETS = Pattern.compile("\\s*\\(([^()]*)\\)");
    private static final List<String> NAMES =
            List.of("dc:creator", "author", "atom:author", "*:byline", "itunes:author");

    private Authors() {}

    /** Returns the names, parted by commas; null if there are none. */
    static String of(ItemFields fields) {
        return NAMES.stream()
                .map(name -> fields.all(name)
                        .map(Authors::name)
                        .filter(found -> !found.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(", ")))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** Returns the name in what a feed gives as author; empty if it gives none. */
    static String name(String author) {
        Matcher mail = MAIL.matcher(author);
        if (!mail.find()) {
            return PlainWords.of(author);
        }
        String rest = mail.replaceAll("").replaceAll("<\\s*>|\\(\\s*\\)|\"", "").strip();
        Matcher brackets = NAME_IN_BRACKETS.matcher(rest);
        return PlainWords.of(brackets.matches() ? brackets.group(1) : rest);
    }

    private static String name(Element author) {
        return author.elements("name").findFirst().map(Authors::nameOf).orElseGet(() -> nameOf(author));
    }

    private static String nameOf(Element element) {
        boolean isStructured = element.elements().findAny().isPresent();
        return isStructured ? "" : name(element.rawText());
    }
}
