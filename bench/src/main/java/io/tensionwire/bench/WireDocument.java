package io.tensionwire.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tensionwire.contract.Json;
import io.tensionwire.contract.Story;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** Stories written down as wires do, so that reading them back can be measured. */
public enum WireDocument {
    /** One IPTC NewsML-G2 news item. */
    NEWSML_G2("newsml-g2", "newsml-g2.xml", "<p>%s</p>"),
    /** One NewsML 1.2 document. */
    NEWSML_1_2("newsml-1.2", "newsml-1.2.xml", "<p>%s</p>"),
    /** One NITF document. */
    NITF("nitf", "nitf.xml", "<p>%s</p>"),
    /** One ninjs document. */
    NINJS("ninjs", "ninjs.json", "<p>%s</p>"),
    /** An RSS feed of one item. */
    RSS("rss", "rss.xml", "<p>%s</p>"),
    /** An Atom feed of one entry. */
    ATOM("atom", "atom.xml", "<p>%s</p>"),
    /** A JSON Feed of one item. */
    JSON_FEED("json-feed", "json-feed.json", "<p>%s</p>"),
    /** A story of our own as a line of JSON. */
    JSON_LINES("json-lines", null, null),
    /** A text for people. */
    PLAIN_TEXT("plain-text", null, null);

    private static final DateTimeFormatter BASIC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssxx").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter RFC =
            DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC).withLocale(Locale.ROOT);
    private static final Json<Story> STORIES = Json.of(Story.class);

    private final String format;
    private final String template;
    private final String paragraph;

    WireDocument(String format, String template, String paragraph) {
        this.format = format;
        this.template = template == null ? null : text(template);
        this.paragraph = paragraph;
    }

    /** Returns the name of the wire format. */
    String format() {
        return format;
    }

    /** Returns a story in this form. */
    byte[] of(Story story) {
        return switch (this) {
            case JSON_LINES -> STORIES.write(story);
            case PLAIN_TEXT -> (story.headline() + "\n\n" + story.dateline() + " - " + story.body()).getBytes(UTF_8);
            default -> filled(story).getBytes(UTF_8);
        };
    }

    private String filled(Story story) {
        return template.replace("{id}", story.id())
                .replace("{slug}", story.slugline())
                .replace("{created}", story.versionCreated().toString())
                .replace("{basic}", BASIC.format(story.versionCreated()))
                .replace("{rfc}", RFC.format(story.versionCreated()))
                .replace("{headline}", escaped(story.headline()))
                .replace("{paragraphs}", paragraphs(story));
    }

    private String paragraphs(Story story) {
        return (story.dateline() + " - " + story.body())
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> paragraph.formatted(escaped(line)))
                .collect(Collectors.joining());
    }

    private String escaped(String text) {
        String markup = text.replace("&", "&amp;").replace("<", "&lt;");
        return template.startsWith("{") ? markup.replace("\\", "\\\\").replace("\"", "\\\"") : markup;
    }

    private static String text(String template) {
        try (InputStream bytes = WireDocument.class.getResourceAsStream("wire/" + template)) {
            return new String(bytes.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
