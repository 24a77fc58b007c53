package io.tensionwire.ingest.story;

import io.tensionwire.ingest.words.WordList;
import java.util.regex.Pattern;

/** Recognises a line that names the author: an opening word of {@code byline-words.txt} and a name, no sentence. */
public final class Bylines {
    private static final Pattern BYLINE =
            Pattern.compile("(?:" + String.join("|", WordList.of(Bylines.class, "byline-words.txt"))
                    + ") \\p{Lu}[^.!?\"]{1,98}(?:\\.\\p{L}[^.!?\"]{0,40})?");

    private Bylines() {}

    /** Tells whether this line is a byline. */
    public static boolean isByline(String line) {
        return BYLINE.matcher(line).matches();
    }
}
