package io.tensionwire.ingest.plain;

import io.tensionwire.contract.Signal;
import io.tensionwire.contract.Story;
import io.tensionwire.ingest.charset.CarriedText;
import io.tensionwire.ingest.charset.TextDecoder;
import io.tensionwire.ingest.format.ItemHints;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Provenance;
import io.tensionwire.ingest.format.Reading;
import io.tensionwire.ingest.format.Readings;
import io.tensionwire.ingest.format.WireFormat;
import io.tensionwire.ingest.story.Block;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One story as a text for people: headline, perhaps a byline and captions, a dateline, paragraphs parted by blank lines. The
 * id is the source's name and the file's name; the file's time of modification is the time of the version.
 */
public final class PlainTextFormat implements WireFormat {
    /** The longest text that is read, in bytes. */
    static final int LONGEST = 32 << 20;

    @Override
    public String name() {
        return "plain-text";
    }

    /** Takes any text that is not markup: what begins with a tag is in a format of its own, known or not. */
    @Override
    public boolean recognises(String opening) {
        String text = opening.stripLeading();
        return !text.isEmpty() && text.charAt(0) != '<' && text.charAt(0) != '{' && !isBinary(text);
    }

    @Override
    public Readings read(InputStream bytes, ItemHints hints, Progress from) {
        boolean[] told = {from.lines() > 0};
        return () -> {
            if (told[0]) {
                return Optional.empty();
            }
            told[0] = true;
            return Optional.of(reading(bytes, hints));
        };
    }

    private static Reading reading(InputStream bytes, ItemHints hints) throws IOException {
        byte[] read = bytes.readNBytes(LONGEST);
        long length = read.length + bytes.transferTo(OutputStream.nullOutputStream());
        Progress end = new Progress(length, 1);
        if (length > LONGEST) {
            return new Reading.Refused(
                    "the text is longer than " + LONGEST + " bytes; split it into its stories", read, length, 0, end);
        }
        TextDecoder.Decoded decoded = TextDecoder.decode(read, hints.charset());
        if (isBinary(decoded.text())) {
            return new Reading.Refused(
                    "this is no text: more than a third of it is control characters", read, length, 0, end);
        }
        List<String> repairs = new ArrayList<>(decoded.repairs());
        String text = CarriedText.of(decoded.text(), repairs);
        List<Block> blocks = Block.of(text);
        if (blocks.isEmpty()) {
            return new Reading.Refused("the item holds no text", read, length, 0, end);
        }
        try {
            return new Reading.Read(story(new StoryLayout(blocks), repairs, hints), 0, end);
        } catch (RuntimeException e) {
            // A fault of ours on one text must not keep the rest of the wire waiting.
            String fault = e.getClass().getSimpleName();
            return new Reading.Refused(
                    "the text cannot be read for a fault of the reader: " + fault, read, length, 0, end);
        }
    }

    private static Story story(StoryLayout layout, List<String> repairs, ItemHints hints) {
        Provenance origin = hints.origin();
        Instant created = hints.modified() == null ? hints.arrival() : hints.modified();
        return Story.builder(origin.source() + ":" + hints.fileName())
                .versionCreated(created)
                .firstCreated(created)
                .source(origin.source())
                .provider(origin.provider())
                .language(origin.language())
                .headline(layout.headline())
                .byline(layout.byline())
                .dateline(layout.dateline())
                .body(layout.body())
                .signals(layout.machineTranslated() ? List.of(Signal.MACHINE_TRANSLATED) : List.of())
                .repairs(repairs)
                .hashed();
    }

    private static boolean isBinary(String text) {
        long controls =
                text.chars().filter(c -> c < ' ' && !Character.isWhitespace(c)).count();
        return controls * 3 > text.length();
    }
}
