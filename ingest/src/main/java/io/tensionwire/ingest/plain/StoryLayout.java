package io.tensionwire.ingest.plain;

import io.tensionwire.ingest.dateline.Dateline;
import io.tensionwire.ingest.story.Block;
import io.tensionwire.ingest.story.Bylines;
import io.tensionwire.ingest.story.ClosingMatter;
import io.tensionwire.ingest.story.PhotoCaption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the parts of a story in plain text: headline, byline, dateline and the paragraphs of the body, leaving out photo
 * captions, sign-offs and disclaimers. Used for one text and thrown away.
 */
final class StoryLayout {
    /** More lines than bylines and captions take. */
    private static final int MOST_UNDER_HEADLINE = 20;

    private final String headline;
    private final List<Block> blocks;
    private final List<String> paragraphs = new ArrayList<>();
    private boolean underHeadline;
    private boolean machineTranslated;
    private String byline;
    private String dateline;

    /** Lays out a text of at least one block. */
    StoryLayout(List<Block> text) {
        blocks = new ArrayList<>(text);
        headline = takeHeadline();
        dropClosingMatter();
        takeUnderHeadline();
        for (int i = 0; i < blocks.size(); i++) {
            take(blocks.get(i), i == blocks.size() - 1);
        }
        takeDateline();
    }

    String headline() {
        return headline;
    }

    /** Returns the line that names the author; null if there is none. */
    String byline() {
        return byline;
    }

    /** Returns the dateline without its closing dash; null if there is none. */
    String dateline() {
        return dateline;
    }

    String body() {
        return String.join("\n\n", paragraphs);
    }

    boolean machineTranslated() {
        return machineTranslated;
    }

    private String takeHeadline() {
        Block first = blocks.remove(0);
        if (first.lines().size() > 1) {
            blocks.add(0, first.from(1));
            underHeadline = true;
        }
        return first.firstLine();
    }

    private void dropClosingMatter() {
        while (!blocks.isEmpty()) {
            Block last = blocks.remove(blocks.size() - 1);
            if (ClosingMatter.isTranslationDisclaimer(last.paragraph())) {
                machineTranslated = true;
                continue;
            }
            if (ClosingMatter.isTranslationDisclaimer(last.lastLine())) {
                machineTranslated = true;
                blocks.add(new Block(last.lines().subList(0, last.lines().size() - 1)));
                continue;
            }
            String kept = ClosingMatter.withoutSignOff(last.paragraph());
            if (kept.equals(last.paragraph())) {
                blocks.add(last);
                return;
            }
            if (!kept.isEmpty()) {
                blocks.add(new Block(List.of(kept)));
            }
        }
    }

    /** What stands right under the headline is a byline, a caption, or already the body. */
    private void takeUnderHeadline() {
        if (!underHeadline || blocks.isEmpty()) {
            return;
        }
        Block under = blocks.remove(0);
        if (isByline(under.firstLine())) {
            byline = under.firstLine();
            if (under.lines().size() == 1) {
                return;
            }
            under = under.from(1);
        }
        for (int line = 0; line < Math.min(MOST_UNDER_HEADLINE, under.lines().size()); line++) {
            if (Dateline.opening(under.lines().get(line)).isPresent()) {
                blocks.add(0, under.from(line));
                return;
            }
        }
        boolean beforeDateline =
                !blocks.isEmpty() && Dateline.opening(blocks.get(0).paragraph()).isPresent();
        if (!PhotoCaption.isCaption(under) && !(beforeDateline && PhotoCaption.isShort(under))) {
            blocks.add(0, under);
        }
    }

    private void take(Block block, boolean last) {
        if (paragraphs.isEmpty() && block.lines().size() == 1 && isByline(block.firstLine())) {
            byline = block.firstLine();
        } else if (!last && isCaption(block)) {
            dropDescription();
        } else {
            paragraphs.add(block.paragraph());
        }
    }

    private static boolean isCaption(Block block) {
        return PhotoCaption.isCaption(block)
                && Dateline.opening(block.paragraph()).isEmpty();
    }

    private void dropDescription() {
        int above = paragraphs.size() - 1;
        if (above >= 0 && PhotoCaption.isDescription(new Block(List.of(paragraphs.get(above))))) {
            paragraphs.remove(above);
        }
    }

    private static boolean isByline(String line) {
        return Bylines.isByline(line);
    }

    private void takeDateline() {
        if (paragraphs.isEmpty()) {
            return;
        }
        String first = paragraphs.get(0);
        Optional<Dateline> opening = Dateline.opening(first);
        if (opening.isPresent()) {
            dateline = opening.get().text();
            paragraphs.set(0, first.substring(opening.get().rest()).strip());
        }
    }
}
