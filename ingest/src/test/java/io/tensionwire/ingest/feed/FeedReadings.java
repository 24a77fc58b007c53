package io.tensionwire.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tensionwire.contract.Story;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.ReadItem;
import io.tensionwire.ingest.format.Reading;
import io.tensionwire.ingest.format.WireFormat;
import java.io.IOException;
import java.util.List;

/** Feeds written down in a test, and what is read from them. */
final class FeedReadings {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"
              xmlns:atom="http://www.w3.org/2005/Atom" xmlns:wp="http://wordpress.org/export/1.2/">
            <channel><title>Kabar Laut</title><link>https://kabar.example/</link><language>id</language>
            """;

    private FeedReadings() {}

    /** Returns what RSS 2.0 says whose channel holds this. */
    static List<Reading> rss(String items) throws IOException {
        return of(new RssFormat(), HEAD + items + "</channel></rss>");
    }

    static List<Reading> of(WireFormat format, String feed) throws IOException {
        return ReadItem.all(format, feed.getBytes(UTF_8), "feed", Progress.START);
    }

    /** Returns the only story of RSS 2.0 whose channel holds this. */
    static Story story(String items) throws IOException {
        return only(rss(items));
    }

    static Story only(List<Reading> readings) {
        List<Story> stories = stories(readings);
        if (stories.size() != 1 || readings.size() != 1) {
            throw new AssertionError("not one story but " + readings);
        }
        return stories.get(0);
    }

    static List<Story> stories(List<Reading> readings) {
        return readings.stream()
                .filter(Reading.Read.class::isInstance)
                .map(reading -> ((Reading.Read) reading).story())
                .toList();
    }

    static List<String> ids(List<Reading> readings) {
        return stories(readings).stream().map(Story::id).toList();
    }

    static List<String> refusals(List<Reading> readings) {
        return readings.stream()
                .filter(Reading.Refused.class::isInstance)
                .map(reading -> ((Reading.Refused) reading).cause())
                .toList();
    }
}
