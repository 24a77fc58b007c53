package io.tensionwire.dashboard.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.regex.Pattern;

/** What a source of events tells, for tests. */
public final class ToldEvents {
    private static final Pattern EVENT = Pattern.compile("event: (\\w+)\ndata: .*?\"(?:id|count|time)\":\"?([^\",}]*)");

    private ToldEvents() {}

    /** Returns the name of each event and what it is of. */
    public static List<String> of(EventSource source) {
        return EVENT.matcher(text(source))
                .results()
                .map(event -> event.group(1) + " " + event.group(2))
                .toList();
    }

    /** Returns the text as it goes over the wire. */
    public static String text(EventSource source) {
        EventText text = new EventText();
        if (!source.tell(text)) {
            throw new AssertionError("the stream has ended");
        }
        return UTF_8.decode(text.taken()).toString();
    }
}
