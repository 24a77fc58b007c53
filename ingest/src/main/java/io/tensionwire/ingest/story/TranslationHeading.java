package io.tensionwire.ingest.story;

import java.util.Optional;

/**
 * Recognises the line above a text, or above one of several texts below each other, which says that what follows was
 * translated by a machine. It is set apart by stars, brackets or the like.
 */
final class TranslationHeading {
    private static final int LONGEST = 160;

    private TranslationHeading() {}

    /** Returns the language of the heading, which is that of the text below it; empty if the paragraph is none. */
    static Optional<String> language(String paragraph) {
        boolean isSetApart =
                !paragraph.isEmpty() && paragraph.length() <= LONGEST && "*[(={<-_~".indexOf(paragraph.charAt(0)) >= 0;
        return isSetApart ? ClosingMatter.disclaimerLanguage(paragraph) : Optional.empty();
    }
}
