package io.tensionwire.dashboard.window;

import io.tensionwire.contract.Topics;
import java.util.Optional;

/** A topic that pages and other clients may stream. */
public enum PublicTopic {
    STORIES("stories", "story"),
    TENSION("tension", "point"),
    ALERTS("alerts", "alert");

    private final String path;
    private final String event;

    PublicTopic(String path, String event) {
        this.path = path;
        this.event = event;
    }

    /** Returns the last part of its path: {@code /stream/stories}. */
    public String path() {
        return path;
    }

    /** Returns the name of its events. */
    public String event() {
        return event;
    }

    /** Returns the letter that stands for it in positions. */
    public char letter() {
        return path.charAt(0);
    }

    /** Returns the name of the Kafka topic. */
    public String name(Topics topics) {
        return switch (this) {
            case STORIES -> topics.enriched();
            case TENSION -> topics.tensionIndex();
            case ALERTS -> topics.tensionAlerts();
        };
    }

    /** Returns the topic of this Kafka name. */
    public static Optional<PublicTopic> named(String name, Topics topics) {
        for (PublicTopic topic : values()) {
            if (topic.name(topics).equals(name)) {
                return Optional.of(topic);
            }
        }
        return Optional.empty();
    }

    static Optional<PublicTopic> of(char letter) {
        for (PublicTopic topic : values()) {
            if (topic.letter() == letter) {
                return Optional.of(topic);
            }
        }
        return Optional.empty();
    }
}
