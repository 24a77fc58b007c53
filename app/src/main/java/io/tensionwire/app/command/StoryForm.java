package io.tensionwire.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.Json;
import io.tensionwire.contract.ninjs.NinjsVersion;
import io.tensionwire.contract.ninjs.NinjsWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** How enriched stories are written, one a line. */
final class StoryForm {
    /** The form of the topic. */
    static final String JSON = "json";

    private static final Map<String, Function<EnrichedStory, byte[]>> FORMS = new TreeMap<>(Map.of(
            JSON,
            Json.of(EnrichedStory.class)::write,
            "ninjs",
            new NinjsWriter(NinjsVersion.V3_0)::write,
            "ninjs-3.0",
            new NinjsWriter(NinjsVersion.V3_0)::write,
            "ninjs-2.1",
            new NinjsWriter(NinjsVersion.V2_1)::write));

    private final Function<EnrichedStory, byte[]> writer;

    private StoryForm(Function<EnrichedStory, byte[]> writer) {
        this.writer = writer;
    }

    /** Returns the form of this name, in letters of any case; empty if there is none. */
    static Optional<StoryForm> of(String name) {
        return Optional.ofNullable(FORMS.get(name.toLowerCase(Locale.ROOT))).map(StoryForm::new);
    }

    /** Returns the names that there are. */
    static List<String> names() {
        return List.copyOf(FORMS.keySet());
    }

    /** Returns the story in this form, without an end of line. */
    byte[] bytes(EnrichedStory story) {
        return writer.apply(story);
    }

    /** Returns the story in this form, without an end of line. */
    String text(EnrichedStory story) {
        return new String(bytes(story), UTF_8);
    }
}
