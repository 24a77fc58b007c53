package io.tensionwire.dashboard.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tensionwire.dashboard.page.PageFile;
import io.tensionwire.dashboard.page.PageFiles;
import io.tensionwire.dashboard.search.StorySearch;
import io.tensionwire.dashboard.stream.BadRequestException;
import io.tensionwire.dashboard.stream.BusyException;
import io.tensionwire.dashboard.stream.Parameters;
import io.tensionwire.dashboard.stream.StreamRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Which path is answered by what. Thread-safe. */
final class Routes {
    private final PageFiles files;
    private final StoryAnswers stories;
    private final TensionAnswers tension;
    private final StorySearch search;
    private final Supplier<byte[]> status;

    Routes(PageFiles files, StoryAnswers stories, TensionAnswers tension, StorySearch search, Supplier<byte[]> status) {
        this.files = files;
        this.stories = stories;
        this.tension = tension;
        this.search = search;
        this.status = status;
    }

    /**
     * Returns the answer to a request; never null.
     *
     * @param path as it was sent, not decoded
     * @param tag the header {@code If-None-Match}; null if there is none
     */
    Answer answer(String path, Parameters parameters, String tag) {
        try {
            return routed(path, parameters, tag);
        } catch (BadRequestException e) {
            return Answer.refused(400, e.getMessage());
        } catch (BusyException e) {
            return Answer.later(5, e.getMessage());
        } catch (IOException e) {
            return Answer.later(5, "Elasticsearch does not answer; the live list and the board do without it");
        }
    }

    private Answer routed(String path, Parameters parameters, String tag) throws IOException {
        Instant now = Instant.now();
        if (path.equals("/") || path.equals("/index.html")) {
            return file("index.html", tag);
        }
        if (path.startsWith("/assets/")) {
            return file(path.substring("/assets/".length()), tag);
        }
        if (path.startsWith("/stories/")) {
            return story(path.split("/", -1));
        }
        return switch (path) {
            case "/tension" -> tension.points(parameters, now);
            case "/alerts" -> tension.alerts(parameters, now);
            case "/status" -> Answer.json(status.get());
            case "/search" -> search(parameters, now);
            default -> Answer.refused(404, "no such page; begin at /");
        };
    }

    private Answer search(Parameters parameters, Instant now) throws IOException {
        parameters.only("q", "country", "pair", "source", "level", "from", "to", "size");
        String words = parameters.text("q").orElse("");
        return Answer.json(
                search.find(words, StreamRequest.filter(parameters, now), parameters.number("size", 30, 1, 100)));
    }

    private Answer story(String[] segments) throws IOException {
        String id = URLDecoder.decode(segments[2].replace("+", "%2B"), UTF_8);
        if (segments.length == 3) {
            return stories.story(id);
        }
        if (segments.length == 4 && segments[3].equals("explain")) {
            return stories.explanation(id);
        }
        return Answer.refused(404, "a story is at /stories/ID, its id written as a part of a path (%2F for a slash)");
    }

    private Answer file(String name, String tag) {
        Optional<PageFile> found = files.find(name);
        if (found.isEmpty()) {
            return Answer.refused(404, "no such file");
        }
        PageFile file = found.get();
        Map<String, String> headers = Map.of("Cache-Control", "no-cache", "ETag", file.tag());
        boolean known = file.tag().equals(tag);
        return new Answer(known ? 304 : 200, file.contentType(), headers, known ? new byte[0] : file.bytes());
    }
}
