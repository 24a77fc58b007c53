package io.tensionwire.dashboard.window;

import io.tensionwire.contract.Alert;
import io.tensionwire.contract.TensionPoint;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All that the dashboard remembers; bounded. Written by the one consumer, read by all requests. Thread-safe. */
public final class Memory {
    private static final int POINTS_IN_WINDOW = 20_000;
    private static final int POINTS = 100_000;
    private static final int ALERTS_IN_WINDOW = 2_000;

    private final Map<PublicTopic, TopicWindow> windows = new EnumMap<>(PublicTopic.class);
    private final LatestStories stories = new LatestStories();
    private final LatestPoints points = new LatestPoints(POINTS);
    private final LatestAlerts alerts = new LatestAlerts();
    private final Rejections rejections = new Rejections();

    /**
     * An empty memory.
     *
     * @param storyCount how many records of stories it holds at most
     * @param storyBytes how much memory they may take
     */
    public Memory(int storyCount, long storyBytes) {
        windows.put(PublicTopic.STORIES, new TopicWindow(PublicTopic.STORIES, storyCount, storyBytes, stories::left));
        windows.put(
                PublicTopic.TENSION, new TopicWindow(PublicTopic.TENSION, POINTS_IN_WINDOW, storyBytes, left -> {}));
        windows.put(PublicTopic.ALERTS, new TopicWindow(PublicTopic.ALERTS, ALERTS_IN_WINDOW, storyBytes, left -> {}));
    }

    /** Returns the recent records of a topic. */
    public TopicWindow window(PublicTopic topic) {
        return windows.get(topic);
    }

    /** Takes a state of a story in. One that must not be seen takes all earlier ones out. */
    public void story(Entry entry) {
        Entry known = stories.put(entry);
        TopicWindow window = windows.get(PublicTopic.STORIES);
        if (known.isKill()) {
            window.forget(known.facts().id());
        }
        window.append(known);
    }

    /** Takes a point of the tension index in. */
    public void point(Entry entry, TensionPoint point) {
        points.put(point);
        windows.get(PublicTopic.TENSION).append(entry);
    }

    /** Takes an alert in. */
    public void alert(Entry entry, Alert alert) {
        alerts.put(alert);
        windows.get(PublicTopic.ALERTS).append(entry);
    }

    /** Returns the latest state of a story; empty if it is not remembered. */
    public Optional<Entry> story(String id) {
        return stories.of(id);
    }

    /** Returns whether a story is known to be killed or withheld. */
    public boolean isHidden(String id) {
        return stories.isHidden(id);
    }

    /** Returns the stories that are known to be killed or withheld; a copy. */
    public Set<String> hidden() {
        return stories.hidden();
    }

    /** Returns the points of the tension index. */
    public LatestPoints points() {
        return points;
    }

    /** Returns the alerts. */
    public LatestAlerts alerts() {
        return alerts;
    }

    /** Returns what was rejected. */
    public Rejections rejections() {
        return rejections;
    }

    /** Returns where the consumer stands. */
    public Positions positions() {
        Positions positions = new Positions();
        windows.forEach((topic, window) ->
                window.positions().forEach((partition, next) -> positions.set(topic, partition, next)));
        return positions;
    }
}
