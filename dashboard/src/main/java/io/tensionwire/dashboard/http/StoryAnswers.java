package io.tensionwire.dashboard.http;

import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.Json;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryStatus;
import io.tensionwire.dashboard.search.StorySearch;
import io.tensionwire.dashboard.window.Entry;
import io.tensionwire.dashboard.window.Memory;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/** Answers {@code /stories/ID} and {@code /stories/ID/explain}. Thread-safe. */
final class StoryAnswers {
    private final Memory memory;
    private final StorySearch search;
    private final Function<Story, byte[]> explain;
    private final Json<EnrichedStory> stories = Json.of(EnrichedStory.class);

    StoryAnswers(Memory memory, StorySearch search, Function<Story, byte[]> explain) {
        this.memory = memory;
        this.search = search;
        this.explain = explain;
    }

    /** Answers with the record as it stands on its topic; 410 with what is left of one that was killed or is withheld. */
    Answer story(String id) throws IOException {
        Optional<byte[]> found = find(id);
        if (found.isEmpty()) {
            return unknown();
        }
        boolean shown = stories.read(found.get()).story().status() == StoryStatus.USABLE;
        return Answer.json(shown ? 200 : 410, found.get());
    }

    /** Answers with how the annotations come about. */
    Answer explanation(String id) throws IOException {
        Optional<byte[]> found = find(id);
        if (found.isEmpty()) {
            return unknown();
        }
        Story story = stories.read(found.get()).story();
        return story.status() == StoryStatus.USABLE
                ? Answer.json(explain.apply(story))
                : Answer.refused(410, "this story is " + story.status().json() + ": there is nothing to explain");
    }

    private Optional<byte[]> find(String id) throws IOException {
        Optional<Entry> remembered = memory.story(id);
        if (remembered.isPresent()) {
            return remembered.map(Entry::value);
        }
        if (memory.isHidden(id)) {
            return Optional.empty();
        }
        try {
            return search.story(id);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Answer unknown() {
        return Answer.refused(
                404, "no such story among the recent ones, and Elasticsearch does not have it or does not answer");
    }
}
