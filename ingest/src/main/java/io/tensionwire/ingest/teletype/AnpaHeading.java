package io.tensionwire.ingest.teletype;

import io.tensionwire.ingest.story.Bylines;
import io.tensionwire.ingest.story.EmbargoNotice;
import io.tensionwire.ingest.words.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands above the text of a message: the slug again in full, a headline, notes to editors, a summary that repeats the
 * beginning, a byline. What stands at the margin below the byline is text.
 */
final class AnpaHeading {
    private static final Pattern NOTES = Pattern.compile(
            String.join("|", WordList.of(AnpaHeading.class, "anpa-notes.txt")), Pattern.CASE_INSENSITIVE);
    private static final Set<String> JOB_TITLES = Set.copyOf(WordList.of(AnpaHeading.class, "job-titles.txt"));
    private static final Pattern MARKED_HEADLINE =
            Pattern.compile("(?:HL|HEADLINE) ?: ?(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD_COUNT = Pattern.compile(",\\s*\\d{0,5}$");
    private static final int FEWEST_SHARED = 6;

    private final List<String> embargoes = new ArrayList<>();
    private final List<String> orders = new ArrayList<>();
    private final List<AnpaText> text = new ArrayList<>();
    private String slug;
    private String headline;
    private String byline;

    /**
     * Takes a heading off.
     *
     * @param all the text of a message
     * @param keyword the slug in the message's header
     */
    AnpaHeading(List<AnpaText> all, String keyword) {
        int next = 0;
        slug = keyword;
        if (!all.isEmpty()
                && all.get(0).kind() == AnpaText.Kind.FLUSH
                && repeats(all.get(0).text(), keyword)) {
            slug = WORD_COUNT.matcher(all.get(0).text()).replaceFirst("").strip();
            next = 1;
        }
        while (next < all.size() && isHeading(all.get(next)) && byline == null) {
            take(all.get(next++));
        }
        if (byline != null && next < all.size() && isJobTitle(all.get(next))) {
            next++;
        }
        text.addAll(all.subList(next, all.size()));
    }

    /** Headers cut the slug short, leave its spaces out and have no commas. */
    private static boolean repeats(String line, String keyword) {
        String one = folded(line);
        String other = folded(keyword);
        int shared = 0;
        while (shared < Math.min(one.length(), other.length()) && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        return shared > 0 && shared >= Math.min(FEWEST_SHARED, Math.min(one.length(), other.length()));
    }

    private static String folded(String slug) {
        return slug.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static boolean isHeading(AnpaText line) {
        return line.kind() == AnpaText.Kind.FLUSH && !line.isRow()
                || line.kind() != AnpaText.Kind.ROW
                        && NOTES.matcher(line.text()).lookingAt();
    }

    private static boolean isJobTitle(AnpaText line) {
        String words = line.text().toLowerCase(Locale.ROOT);
        return line.kind() == AnpaText.Kind.FLUSH && JOB_TITLES.contains(words.substring(words.lastIndexOf(' ') + 1));
    }

    private void take(AnpaText line) {
        String words = line.text();
        Matcher marked = MARKED_HEADLINE.matcher(words);
        boolean isEmbargo = EmbargoNotice.in(words).map(embargoes::add).isPresent();
        if (TakeKeys.ordersKill(words)) {
            orders.add(words);
        } else if (Bylines.isByline(words)) {
            byline = words;
        } else if (marked.matches()) {
            headline = marked.group(1);
        } else if (!isEmbargo && !NOTES.matcher(words).lookingAt()) {
            takeHeadline(line);
        }
    }

    private void takeHeadline(AnpaText line) {
        if (headline == null) {
            headline = line.text();
        } else if (line.isCentered()) {
            text.add(line);
        }
    }

    /** Returns the slug in full. */
    String slug() {
        return slug;
    }

    /** Returns the headline; null if there is none. */
    String headline() {
        return headline;
    }

    /** Returns who wrote it; null if nobody is named. */
    String byline() {
        return byline;
    }

    /** Returns the ends of embargoes, as written. */
    List<String> embargoes() {
        return embargoes;
    }

    /** Returns orders to kill, as written. */
    List<String> orders() {
        return orders;
    }

    /** Returns what is the text of the story. */
    List<AnpaText> text() {
        return text;
    }
}
