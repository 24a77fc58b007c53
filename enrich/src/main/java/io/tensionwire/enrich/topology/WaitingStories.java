package io.tensionwire.enrich.topology;

import io.tensionwire.enrich.packed.Drawer;
import org.apache.kafka.streams.state.KeyValueIterator;

/**
 * The stories of a task that wait, by id and revision. Belongs to one task.
 *
 * @param stories where they lie
 * @param partition that of the task
 * @param intake counts them
 */
record WaitingStories(Drawer<AcceptedStory> stories, int partition, Intake intake) {
    /** Counts those that waited already when the task began. */
    void beginCount() {
        long waits = 0;
        try (KeyValueIterator<String, AcceptedStory> all = stories.all()) {
            while (all.hasNext()) {
                waits += all.next().value.bytes();
            }
        }
        intake.begin(partition, waits);
    }

    /** Ends with the task. */
    void endCount() {
        intake.end(partition);
    }

    /** Lets a story wait. */
    void add(AcceptedStory story) {
        stories.put(key(story.id(), story.revision()), story);
        intake.add(partition, story.bytes());
    }

    /** Takes a story that waits away, and returns it. */
    AcceptedStory take(String id, long revision) {
        String key = key(id, revision);
        AcceptedStory story = stories.get(key);
        stories.put(key, null);
        intake.add(partition, -story.bytes());
        return story;
    }

    private static String key(String id, long revision) {
        return id + "#" + revision;
    }
}
