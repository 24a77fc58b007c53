package io.tensionwire.ingest.feed;

import io.tensionwire.ingest.markup.CharacterReferences;
import io.tensionwire.ingest.markup.Element;
import io.tensionwire.ingest.markup.Html;
import io.tensionwire.ingest.markup.Paragraphs;
import io.tensionwire.ingest.story.OneLine;

/** The words of a title, a name or a subject: feeds put HTML into them, escaped once, twice or not at all. */
final class PlainWords {
    /** Nothing that is escaped more often was meant. */
    private static final int ROUNDS = 2;
    /** No title is longer; of more only so much is looked at. */
    private static final int LONGEST = 50_000;

    private PlainWords() {}

    /** Returns the words of an element as one line; empty if there are none. */
    static String of(Element element) {
        return element.elements().findAny().isPresent()
                ? of(String.join(" ", Paragraphs.ofContent(element)))
                : of(element.rawText());
    }

    /** Returns the words of a text that may hold HTML. */
    static String of(String text) {
        String words = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        for (int round = 0; round < ROUNDS; round++) {
            if (HtmlTags.in(words)) {
                String html = CharacterReferences.bareAmpersandsEscaped(words);
                words = String.join(" ", Paragraphs.of(Html.body(html)));
            } else {
                words = CharacterReferences.replaced(words);
            }
        }
        return OneLine.of(words);
    }
}
