package io.tensionwire.dashboard.stream;

import io.tensionwire.contract.Alert;
import io.tensionwire.dashboard.window.Positions;
import io.tensionwire.dashboard.window.PublicTopic;
import io.tensionwire.dashboard.window.SubjectName;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a client asks to be streamed.
 *
 * @param topics which topics
 * @param filter which records of them
 * @param resume where it stopped reading; null for one that begins
 * @param since begins with what arrived since then; null for what comes from now on
 * @param last begins with so many records that are there; 0 if {@code since} counts
 */
public record StreamRequest(List<PublicTopic> topics, Filter filter, Positions resume, Instant since, int last) {
    private static final int MOST_LAST = 2_000;
    private static final String[] KNOWN = {
        "since", "last", "after", "country", "pair", "source", "level", "severity", "text", "from", "to", "format"
    };

    /**
     * Reads a request.
     *
     * @param lastEventId the header {@code Last-Event-ID}; null if there is none
     * @throws BadRequestException if it cannot be understood
     */
    public static StreamRequest of(List<PublicTopic> topics, Parameters parameters, String lastEventId, Instant now) {
        parameters.only(KNOWN);
        if (topics.size() == 1) {
            refuseOthers(topics.get(0), parameters);
        }
        String id = lastEventId == null || lastEventId.isEmpty()
                ? parameters.values().getOrDefault("after", List.of("")).get(0)
                : lastEventId;
        Positions resume = id.isEmpty()
                ? null
                : Positions.read(id)
                        .orElseThrow(() -> new BadRequestException(
                                "Last-Event-ID must be the id of an event of this stream, such as \"s0:123,s1:77\""));
        return new StreamRequest(
                topics,
                filter(parameters, now),
                resume,
                parameters.time("since", now),
                parameters.number("last", 0, 0, MOST_LAST));
    }

    /**
     * Reads the parts of a filter.
     *
     * @throws BadRequestException if one cannot be understood
     */
    public static Filter filter(Parameters parameters, Instant now) {
        Set<String> pairs = new HashSet<>();
        for (String pair : parameters.all("pair")) {
            pairs.addAll(SubjectName.pairs(pair.toUpperCase(Locale.ROOT)));
            if (SubjectName.pairs(pair).isEmpty()) {
                throw new BadRequestException("pair must be two actors such as \"GRC/TUR\"");
            }
        }
        return new Filter(
                Set.copyOf(parameters.all("country").stream()
                        .map(code -> code.toUpperCase(Locale.ROOT))
                        .toList()),
                pairs,
                Set.copyOf(parameters.all("source")),
                words(parameters),
                parameters.number("level", 0, 0, 100),
                parameters.read("severity", null, "watch, warning or critical", Alert.Severity::of),
                parameters.time("from", now),
                parameters.time("to", now));
    }

    private static List<String> words(Parameters parameters) {
        return parameters.all("text").stream()
                .flatMap(text -> Stream.of(text.toLowerCase(Locale.ROOT).split("\\s+")))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** A part of the filter that says nothing of the only topic would let everything through, which nobody means. */
    private static void refuseOthers(PublicTopic topic, Parameters parameters) {
        List<String> others =
                switch (topic) {
                    case STORIES -> List.of("severity");
                    case TENSION -> List.of("severity", "source", "text", "format");
                    case ALERTS -> List.of("level", "source", "text", "format");
                };
        for (String other : others) {
            if (parameters.values().containsKey(other)) {
                throw new BadRequestException(
                        other + " says nothing of " + topic.path() + ": severity is that of alerts, source and text are"
                                + " those of stories, level is that of stories and points");
            }
        }
    }
}
