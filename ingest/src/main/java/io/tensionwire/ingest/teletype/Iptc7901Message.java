package io.tensionwire.ingest.teletype;

import io.tensionwire.ingest.document.Piece;
import io.tensionwire.ingest.format.Notice;
import io.tensionwire.ingest.format.Repair;
import io.tensionwire.ingest.story.EmbargoNotice;
import io.tensionwire.ingest.story.StoryDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One message of IPTC 7901 being read: the lines of its slug, its text and the time of its end line. */
final class Iptc7901Message {
    /** How far from the bottom an end line is looked for, in lines that are not empty. */
    private static final int BOTTOM = 3;

    /** In how many paragraphs from the top notes to editors are looked for. */
    private static final int NOTES = 2;

    private static final int LONGEST_NOTE = 120;

    private static final int LONGEST_SLUG = 200;

    private static final Pattern SLUG = Pattern.compile("/.*|.{1,79}/|[^\\s/]{1,40}(?:/ ?[^\\s/]{1,40}){1,8}");
    private static final Pattern IN_BRACKETS_BEHIND = Pattern.compile("\\(([^()]{2,30})\\)$");
    /** What some agencies put below the last line of the text, with initials behind it. */
    private static final String END_OF_TEXT_MARK = "./.";

    private final Transmission message;
    private final List<String> repairs;
    private final List<String> slugLines = new ArrayList<>();
    private List<String> textLines = List.of();
    private EndLine end;
    private boolean isEnded;

    Iptc7901Message(Transmission message, List<String> repairs) {
        this.message = message;
        isEnded = message.isEnded();
        this.repairs = repairs;
    }

    Piece piece() {
        if (message.isTooLong()) {
            return message.refused("the message is longer than any that a wire sends; its end may be missing");
        }
        List<String> lines = new ArrayList<>();
        String withoutStart = message.text().replaceFirst("^\\x01?\\s*(?:ZCZC\\s+)?\\x01?", "");
        withoutStart.lines().map(String::stripTrailing).forEach(lines::add);
        while (!lines.isEmpty() && !Controls.isReadable(lines.get(0))) {
            lines.remove(0);
        }
        Optional<Iptc7901Header> header =
                lines.isEmpty() ? Optional.empty() : Iptc7901Header.of(Controls.removed(beforeText(lines.get(0))));
        if (header.isEmpty()) {
            return message.refused(
                    "the message does not begin with service, number, urgency and category as IPTC 7901 has them");
        }
        takeParts(lines);
        if (end == null && !isEnded) {
            return message.refused(
                    "the message breaks off: it has neither an end of text nor an end line; ask for it again");
        }
        return drafted(header.get());
    }

    private static String beforeText(String line) {
        int text = line.indexOf(Controls.START_OF_TEXT);
        return text < 0 ? line : line.substring(0, text);
    }

    private void takeParts(List<String> lines) {
        int first = 1;
        int start = 0;
        while (start < lines.size() && lines.get(start).indexOf(Controls.START_OF_TEXT) < 0) {
            start++;
        }
        if (start < lines.size()) {
            lines.subList(Math.min(1, start), start).stream()
                    .map(Controls::removed)
                    .forEach(slugLines::add);
            first = start;
            String line = lines.get(start);
            lines.set(start, line.substring(line.indexOf(Controls.START_OF_TEXT)));
        }
        List<String> rest = new ArrayList<>(lines.subList(first, lines.size()).stream()
                .map(Controls::removed)
                .toList());
        takeEndLine(rest);
        if (start >= lines.size()) {
            takeSlugLine(rest);
        }
        textLines = rest;
    }

    /** The end line is the last of the message, behind the end of the text or before it. */
    private void takeEndLine(List<String> lines) {
        int seen = 0;
        for (int i = lines.size() - 1; i >= 0 && seen < BOTTOM && end == null; i--) {
            if (!lines.get(i).isBlank()) {
                seen++;
                end = EndLine.of(lines.get(i)).orElse(null);
                if (end != null) {
                    lines.subList(i, lines.size()).clear();
                }
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(END_OF_TEXT_MARK)
                    || lines.get(i).strip().equals(Transmission.END_OF_MESSAGE)) {
                isEnded = true;
                lines.subList(i, lines.size()).clear();
            }
        }
    }

    /** Where nothing marks the beginning of the text, the slug is told by its strokes. */
    private void takeSlugLine(List<String> lines) {
        while (!lines.isEmpty() && lines.get(0).isBlank()) {
            lines.remove(0);
        }
        if (!lines.isEmpty() && SLUG.matcher(lines.get(0).strip()).matches()) {
            slugLines.add(lines.remove(0));
        }
    }

    private Piece drafted(Iptc7901Header header) {
        TeletypeHeading heading = TeletypeHeading.of(textLines);
        List<String> paragraphs = TeletypeText.paragraphs(textLines.subList(heading.lines(), textLines.size()));
        String slug = slug(header);
        StoryDraft draft = new StoryDraft(repairs)
                .repaired(Repair.ID_DERIVED)
                .versionCreated(end == null ? null : end.time())
                .headline(heading.headline())
                .byline(heading.byline())
                .slugline(slug)
                .urgency(header.urgency())
                .subject(header.category(), "iptc-7901-category", null)
                .paragraphs(paragraphs);
        heading.embargoes().forEach(draft::embargo);
        notesAbove(paragraphs).flatMap(note -> EmbargoNotice.in(note).stream()).forEach(draft::embargo);
        Continuation continuation = new Continuation(takeKeys(header, heading));
        Optional<Notice> notice =
                continuation.isKill() ? Optional.empty() : notice(slug, heading.headline(), paragraphs);
        if (notice.isPresent()) {
            return new Piece.Noticed(notice.get(), message.from(), message.to());
        }
        TeletypeId id = new TeletypeId(header.service(), header.number(), end == null ? null : end.day(), slug);
        String whole = heading.headline() + "\n" + String.join("\n", paragraphs);
        continuation.fill(draft, id, header.information() + "\n" + whole);
        return new Piece.Drafted(draft, message.from(), message.to());
    }

    /** Notes to editors may stand below the sign that ends the heading. */
    private static Stream<String> notesAbove(List<String> paragraphs) {
        return paragraphs.stream()
                .limit(NOTES)
                .map(paragraph -> paragraph.lines().findFirst().orElse(""))
                .filter(line -> line.length() <= LONGEST_NOTE);
    }

    /** They stand in lines of their own, among what the agency adds to the header, or in brackets behind the headline. */
    private static List<String> takeKeys(Iptc7901Header header, TeletypeHeading heading) {
        List<String> keys = new ArrayList<>(heading.takeKeys());
        for (String word : header.information().split(" ")) {
            TakeKeys.ofPart(word).ifPresent(read -> keys.add(word));
        }
        Matcher behind = IN_BRACKETS_BEHIND.matcher(heading.headline() == null ? "" : heading.headline());
        if (behind.find()) {
            TakeKeys.ofPart(behind.group(1))
                    .filter(read -> !read.isKill())
                    .ifPresent(read -> keys.add(behind.group(1)));
        }
        return keys;
    }

    private static Optional<Notice> notice(String slug, String headline, List<String> paragraphs) {
        if (headline == null && paragraphs.isEmpty()) {
            return Optional.of(Notice.HEARTBEAT);
        }
        return ServiceMessages.kind(slug).or(() -> ServiceMessages.kind(headline));
    }

    /** The slug stands in lines of its own, or in what the agency adds to the header. */
    private String slug(Iptc7901Header header) {
        String slug = String.join(" ", slugLines).strip();
        slug = slug.substring(0, Math.min(LONGEST_SLUG, slug.length()));
        if (slug.isEmpty() && header.information().indexOf('/') > 0) {
            slug = header.information();
        }
        slug = slug.replaceAll("^[/ ]+|[/ ]+$", "").replaceAll("\\s+", " ");
        return slug.isEmpty() ? null : slug;
    }
}
