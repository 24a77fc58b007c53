package io.tensionwire.ingest.teletype;

import io.tensionwire.ingest.document.Piece;
import io.tensionwire.ingest.format.Notice;
import io.tensionwire.ingest.format.Repair;
import io.tensionwire.ingest.story.KillWords;
import io.tensionwire.ingest.story.StoryDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** One message of ANPA 1312 being read. */
final class Anpa1312Message {
    private static final int BOTTOM = 3;
    /** In tables, what is longer is a paragraph and no row. */
    private static final int LONGEST_ROW = 80;

    /** A story sent in advance, for use on a day of the month: {@code BC-Ferry, Adv25}. Which month is not said. */
    private static final Pattern ADVANCE =
            Pattern.compile("(?:,| )\\$?Adv\\.? ?\\d{0,2}(?:-\\d{1,2})?\\b", Pattern.CASE_INSENSITIVE);

    private final Transmission message;
    private final List<String> repairs;

    Anpa1312Message(Transmission message, List<String> repairs) {
        this.message = message;
        this.repairs = repairs;
    }

    Piece piece() {
        if (message.isTooLong()) {
            return message.refused("the message is longer than any that a wire sends; its end may be missing");
        }
        Optional<Anpa1312Header> header = Anpa1312Header.of(message.text());
        if (header.isEmpty()) {
            return message.refused(
                    "the message does not begin with service, number, priority and category as ANPA 1312 has them");
        }
        List<String> lines = new ArrayList<>(message.text()
                .substring(Anpa1312Header.length(message.text()))
                .lines()
                .toList());
        Optional<EndLine> end = takeEndLine(lines);
        if (end.isEmpty() && !message.isEnded()) {
            return message.refused(
                    "the message breaks off: it has neither an end of text nor an end line; ask for it again");
        }
        AnpaHeading heading = new AnpaHeading(
                AnpaText.all(String.join("\n", lines)), header.get().keyword());
        return piece(header.get(), heading, end);
    }

    private static Optional<EndLine> takeEndLine(List<String> lines) {
        int seen = 0;
        for (int i = lines.size() - 1; i >= 0 && seen < BOTTOM; i--) {
            String line = Controls.removed(lines.get(i));
            if (!line.isBlank()) {
                seen++;
                Optional<EndLine> end = EndLine.of(line);
                if (end.isPresent()) {
                    lines.subList(i, lines.size()).clear();
                    return end;
                }
            }
        }
        return Optional.empty();
    }

    private Piece piece(Anpa1312Header header, AnpaHeading heading, Optional<EndLine> end) {
        List<String> paragraphs = paragraphs(heading.text(), header.isTabular());
        String slug = heading.slug().isEmpty() ? null : heading.slug();
        StoryDraft draft = new StoryDraft(repairs)
                .repaired(Repair.ID_DERIVED)
                .versionCreated(end.map(EndLine::time).orElse(null))
                .headline(heading.headline())
                .byline(heading.byline())
                .slugline(slug)
                .urgency(header.urgency())
                .subject(header.category(), "anpa-category", null)
                .paragraphs(paragraphs);
        heading.embargoes().forEach(draft::embargo);
        if (slug != null && ADVANCE.matcher(slug).find()) {
            draft.embargo(slug);
        }
        Continuation continuation = new Continuation(takeKeys(slug, heading.orders()));
        boolean isKill = continuation.isKill() || KillWords.in(slug);
        Optional<Notice> notice = isKill ? Optional.empty() : notice(slug, heading.headline(), paragraphs);
        if (notice.isPresent()) {
            return new Piece.Noticed(notice.get(), message.from(), message.to());
        }
        String day = end.map(EndLine::day).orElse(header.filed());
        TeletypeId id = new TeletypeId(header.service(), header.number(), day, withoutTakeKeys(slug));
        continuation.fill(draft, id, heading.headline() + "\n" + String.join("\n", paragraphs));
        if (isKill) {
            draft.status("kill");
        }
        return new Piece.Drafted(draft, message.from(), message.to());
    }

    private static Optional<Notice> notice(String slug, String headline, List<String> paragraphs) {
        if (headline == null && paragraphs.isEmpty()) {
            return Optional.of(Notice.HEARTBEAT);
        }
        return ServiceMessages.kind(slug).or(() -> ServiceMessages.kind(headline));
    }

    private static List<String> takeKeys(String slug, List<String> orders) {
        List<String> lines = new ArrayList<>(orders);
        int comma = slug == null ? -1 : slug.indexOf(',');
        if (comma >= 0) {
            String part = slug.substring(comma + 1).strip();
            TakeKeys.ofPart(part).ifPresent(keys -> lines.add(part));
        }
        return lines;
    }

    private static String withoutTakeKeys(String slug) {
        int comma = slug == null ? -1 : slug.indexOf(',');
        return comma < 0 ? slug : slug.substring(0, comma);
    }

    /** Rows that follow each other are lines of one paragraph. */
    private static List<String> paragraphs(List<AnpaText> text, boolean isTabular) {
        List<String> paragraphs = new ArrayList<>();
        boolean wasRow = false;
        for (AnpaText part : text) {
            if (!Controls.isReadable(part.text())) {
                wasRow = false;
                continue;
            }
            boolean isRow = part.isRow()
                    || isTabular
                            && part.kind() == AnpaText.Kind.INDENTED
                            && part.text().length() <= LONGEST_ROW;
            if (isRow && wasRow) {
                int last = paragraphs.size() - 1;
                paragraphs.set(last, paragraphs.get(last) + "\n" + part.text());
            } else {
                paragraphs.add(part.text());
            }
            wasRow = isRow;
        }
        return paragraphs;
    }
}
