package io.tensionwire.app.command;

import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.Entity;
import io.tensionwire.contract.PairTension;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryStatus;
import io.tensionwire.contract.Tension;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Enriched stories as lines of a table for a terminal of about 120 columns. */
final class StoryTable {
    private static final String ROW = "%-11s  %-46s  %5s %-1s %5s  %-8s  %s";
    private static final int HEADLINE = 46;
    private static final int ENTITIES = 3;

    private StoryTable() {}

    /** Returns the line above the stories. */
    static String header() {
        return String.format(Locale.ROOT, ROW, "time (UTC)", "story", "level", "", "dir", "top pair", "top entities");
    }

    /** Returns the line of one story. Control characters in it are shown as spaces: a headline is not to be trusted. */
    static String line(EnrichedStory enriched) {
        Story story = enriched.story();
        String time = story.versionCreated() == null
                ? ""
                : story.versionCreated().toString().substring(5, 16).replace('T', ' ');
        if (story.status() != StoryStatus.USABLE) {
            String what = story.status() == StoryStatus.CANCELED ? "— killed —" : "— withheld —";
            return String.format(Locale.ROOT, ROW, time, cut(what + " " + story.id()), "", "", "", "", "")
                    .stripTrailing();
        }
        Tension tension = enriched.annotations().tension();
        return String.format(
                Locale.ROOT,
                ROW,
                time,
                cut(story.headline() == null ? story.id() : story.headline()),
                String.format(Locale.ROOT, "%.0f", tension.level()),
                arrow(tension.direction()),
                String.format(Locale.ROOT, "%+.2f", tension.direction()),
                tension.pairs().isEmpty() ? "" : pair(tension.pairs().get(0)),
                entities(enriched.annotations().entities()));
    }

    private static String arrow(double direction) {
        return direction > 0.1 ? "↑" : direction < -0.1 ? "↓" : "→";
    }

    private static String pair(PairTension pair) {
        return pair.a() + "/" + pair.b();
    }

    private static String entities(List<Entity> entities) {
        return clean(entities.stream().limit(ENTITIES).map(Entity::name).collect(Collectors.joining(", ")));
    }

    private static String cut(String text) {
        String clean = clean(text);
        return clean.length() <= HEADLINE ? clean : clean.substring(0, HEADLINE - 1) + "…";
    }

    private static String clean(String text) {
        return text.replaceAll("\\p{Cntrl}|\\p{Cf}", " ");
    }
}
