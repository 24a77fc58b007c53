package io.tensionwire.ingest.publish;

import io.tensionwire.contract.Story;
import io.tensionwire.contract.Subject;
import java.util.List;

/** How large a story is without writing it down. */
final class StorySize {
    /** What JSON makes of one UTF-16 code unit at most: an escape of six characters. */
    static final int MOST_BYTES_OF_A_CHARACTER = 6;
    /** More than names of fields, times and digests take. */
    private static final int FRAME = 2_000;

    private static final int FRAME_OF_A_SUBJECT = 50;

    private StorySize() {}

    /** Returns how many UTF-16 code units its texts have together. */
    static int characters(Story story) {
        int characters = length(story.id())
                + length(story.version())
                + length(story.source())
                + length(story.provider())
                + length(story.language())
                + length(story.headline())
                + length(story.byline())
                + length(story.dateline())
                + length(story.body())
                + length(story.slugline())
                + length(story.link())
                + length(story.corrects())
                + length(story.signals())
                + length(story.repairs());
        for (Subject subject : story.subjects()) {
            characters +=
                    FRAME_OF_A_SUBJECT + length(subject.code()) + length(subject.scheme()) + length(subject.name());
        }
        return characters;
    }

    /** Returns what its record takes at most, in bytes. */
    static long mostBytes(Story story) {
        return FRAME + (long) MOST_BYTES_OF_A_CHARACTER * characters(story);
    }

    private static int length(List<String> words) {
        int length = 0;
        for (String word : words) {
            length += word.length() + 3;
        }
        return length;
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }
}
