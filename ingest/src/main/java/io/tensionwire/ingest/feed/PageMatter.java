package io.tensionwire.ingest.feed;

import io.tensionwire.ingest.markup.Element;
import io.tensionwire.ingest.words.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What pages and the programs that make feeds put around the text of a story: captions, links to share it and to read on. */
final class PageMatter {
    private static final int LONGEST_CLOSING = 300;
    private static final Set<String> CLASSES = Set.copyOf(WordList.of(PageMatter.class, "page-classes.txt"));
    private static final Pattern CLOSING = Pattern.compile(
            "(?:" + String.join("|", WordList.of(PageMatter.class, "closing-lines.txt")) + ")",
            Pattern.CASE_INSENSITIVE);

    private PageMatter() {}

    /** Tells whether a class of an element says that it is not part of the text. */
    static boolean isDropped(Element element) {
        String classes = element.attribute("class");
        if (classes == null) {
            return false;
        }
        for (String name : classes.split("\\s+")) {
            if (CLASSES.contains(name)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the paragraphs without those at the end that invite to read on elsewhere. */
    static List<String> without(List<String> paragraphs) {
        List<String> kept = new ArrayList<>(paragraphs);
        while (!kept.isEmpty() && isClosing(kept.get(kept.size() - 1))) {
            kept.remove(kept.size() - 1);
        }
        return kept;
    }

    private static boolean isClosing(String paragraph) {
        return paragraph.length() <= LONGEST_CLOSING
                && CLOSING.matcher(paragraph.replace('\n', ' ').strip()).matches();
    }
}
