package io.tensionwire.app.replay;

import io.tensionwire.contract.Topics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The topics that can be replayed and archived, by the short names of the command line. */
public final class ReplayedTopics {
    private static final Topics NAMES = new Topics(".");

    /** The raw stories, without prefix. */
    public static final String RAW = unprefixed(NAMES.raw());

    private static final Map<String, String> BY_SHORT_NAME = new LinkedHashMap<>();

    static {
        BY_SHORT_NAME.put("raw", RAW);
        BY_SHORT_NAME.put("enriched", unprefixed(NAMES.enriched()));
        BY_SHORT_NAME.put("index", unprefixed(NAMES.tensionIndex()));
        BY_SHORT_NAME.put("alerts", unprefixed(NAMES.tensionAlerts()));
        BY_SHORT_NAME.put("rejected", unprefixed(NAMES.rejected()));
    }

    private ReplayedTopics() {}

    /**
     * Returns the names of topics without prefix.
     *
     * @param shortNames {@code raw}, {@code enriched}, {@code index}, {@code alerts} or {@code rejected}
     * @throws IllegalArgumentException if one of them is none of these
     */
    public static List<String> of(List<String> shortNames) {
        return shortNames.stream().map(ReplayedTopics::of).toList();
    }

    /** Returns whether what killed stories gave to it cannot be told apart in a topic. */
    public static boolean mixesStories(String topic) {
        return !topic.equals(RAW) && !topic.equals(BY_SHORT_NAME.get("enriched"));
    }

    private static String of(String shortName) {
        String topic = BY_SHORT_NAME.get(shortName);
        if (topic == null) {
            throw new IllegalArgumentException(
                    "\"" + shortName + "\" is none of the topics " + String.join(", ", BY_SHORT_NAME.keySet()));
        }
        return topic;
    }

    private static String unprefixed(String topic) {
        return topic.substring(NAMES.prefix().length());
    }
}
