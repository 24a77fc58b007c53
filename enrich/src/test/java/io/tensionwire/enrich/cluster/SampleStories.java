package io.tensionwire.enrich.cluster;

import io.tensionwire.contract.Json;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The stories of the sample wire, the last version of each. */
final class SampleStories {
    private static final Path FOLDER = Path.of("../app/src/main/resources/io/tensionwire/app/sample");

    private SampleStories() {}

    static List<Story> all() throws IOException {
        Map<String, Story> stories = new LinkedHashMap<>();
        Json<Story> json = Json.of(Story.class);
        for (String line : Files.readAllLines(FOLDER.resolve("wire.jsonl"))) {
            Story story = json.read(line.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            if (story.status() == StoryStatus.USABLE) {
                stories.put(story.id(), story);
            }
        }
        try (Stream<Path> files = Files.walk(FOLDER.resolve("plain"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Story story = plain(file);
                stories.put(story.id(), story);
            }
        }
        return new ArrayList<>(stories.values());
    }

    private static Story plain(Path file) throws IOException {
        String source = file.getParent().getFileName().toString();
        String[] parts = Files.readString(file).split("\n\n", 2);
        return Story.builder(source + ":" + file.getFileName())
                .source(source)
                .provider(source)
                .language("en")
                .headline(parts[0].split("\n")[0])
                .body(parts[1].strip())
                .hashed();
    }
}
