package io.tensionwire.dashboard.window;

import io.tensionwire.contract.Alert;
import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryStatus;
import io.tensionwire.contract.TensionPoint;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What filters ask of a record.
 *
 * @param id the story id, the key of the point, or subject and start of the alert
 * @param time when it happened, by what the record says; null if it says nothing
 * @param actors countries and bodies that it is about
 * @param pairs pairs of actors in the order of the alphabet
 * @param source the source of a story; null of others
 * @param level 0 to 100
 * @param severity of an alert; null of others
 * @param text what a story says, in small letters; empty of others
 * @param shown false for a story that must not be seen: killed or withheld
 */
public record Facts(
        String id,
        Instant time,
        Set<String> actors,
        Set<String> pairs,
        String source,
        double level,
        Alert.Severity severity,
        String text,
        boolean shown) {

    /** Returns those of a story. */
    public static Facts of(EnrichedStory enriched) {
        Story story = enriched.story();
        Set<String> actors = new TreeSet<>();
        Set<String> pairs = new TreeSet<>();
        enriched.annotations().countries().forEach(country -> actors.add(country.code()));
        enriched.annotations().tension().pairs().forEach(pair -> {
            actors.add(pair.a());
            actors.add(pair.b());
            pairs.add(SubjectName.pair(pair.a(), pair.b()));
        });
        return new Facts(
                story.id(),
                story.versionCreated() == null ? story.firstCreated() : story.versionCreated(),
                actors,
                pairs,
                story.source(),
                enriched.annotations().tension().level(),
                null,
                (line(story.headline()) + line(story.body())).toLowerCase(Locale.ROOT),
                story.status() == StoryStatus.USABLE);
    }

    /** Returns those of a point of the tension index. */
    public static Facts of(TensionPoint point) {
        return of(point.key(), point.start(), point.subject(), point.level(), null);
    }

    /** Returns those of an alert. */
    public static Facts of(Alert alert) {
        return of(
                alert.subject() + ' ' + alert.start(), alert.start(), alert.subject(), alert.level(), alert.severity());
    }

    private static Facts of(String id, Instant time, String subject, double level, Alert.Severity severity) {
        return new Facts(
                id, time, SubjectName.actors(subject), SubjectName.pairs(subject), null, level, severity, "", true);
    }

    private static String line(String text) {
        return text == null ? "" : text + '\n';
    }
}
