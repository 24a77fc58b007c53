package io.tensionwire.ingest.story;

import io.tensionwire.ingest.dateline.Dateline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a story as its readers should get it: without a repeated headline or byline at its top, captions, sign-offs and
 * disclaimers. Takes away and never adds, so that the text is always a part of what the wire sent.
 *
 * @param byline the line that names the author; null if there is none
 * @param dateline place, date and agency, without the closing dash; null if there is none
 * @param text paragraphs parted by a blank line; null if there are none
 * @param machineTranslated whether the text says that a machine translated it
 * @param translatedInto the language that it says it was translated into; null if it names none
 */
record StoryBody(String byline, String dateline, String text, boolean machineTranslated, String translatedInto) {
    /** How many paragraphs from the top headlines and bylines are looked for. */
    private static final int TOP = 4;
    /** What parts a dateline from the text. */
    private static final Pattern APART = Pattern.compile("[\\s\\p{P}]+");

    private static final Pattern DASH = Pattern.compile("\\s*[-–—_:]+\\s+");

    /**
     * Cleans paragraphs.
     *
     * @param paragraphs as marked up, lines within them parted by a line feed
     * @param headline what the wire gives as headline; may be null
     * @param byline what the wire gives as byline; null if it gives none
     * @param dateline what the wire gives as dateline; null if it gives none
     */
    static StoryBody of(List<String> paragraphs, String headline, String byline, String dateline) {
        return new Cleaning(paragraphs).clean(headline, byline, dateline);
    }

    /** One text being cleaned. */
    private static final class Cleaning {
        private final List<String> kept;
        /** Asked for several times, and no cheap question. */
        private final Map<String, Optional<Dateline>> openings = new HashMap<>();

        private boolean machineTranslated;
        private String translatedInto;

        Cleaning(List<String> paragraphs) {
            kept = new ArrayList<>(paragraphs);
        }

        StoryBody clean(String headline, String byline, String dateline) {
            keepFirstLanguage();
            dropAtTop(headline);
            String author = takeByline(byline);
            DeskNotes.dropFrom(kept);
            dropClosingMatter();
            dropCaptions();
            String place = takeDateline(dateline);
            String text = kept.isEmpty() ? null : String.join("\n\n", kept);
            return new StoryBody(author, place, text, machineTranslated, translatedInto);
        }

        /** Some wires send a text in several languages below each other, each with a line on top that says so. */
        private void keepFirstLanguage() {
            Optional<String> first = kept.isEmpty() ? Optional.empty() : TranslationHeading.language(kept.get(0));
            if (first.isPresent()) {
                machineTranslated = true;
                translatedInto = first.get();
                kept.remove(0);
            }
            for (int i = 0; i < kept.size() - 1; i++) {
                if (TranslationHeading.language(kept.get(i)).isPresent()) {
                    kept.subList(i, kept.size()).clear();
                }
            }
        }

        private void dropAtTop(String line) {
            for (int i = 0; line != null && i < Math.min(TOP, kept.size()); i++) {
                if (kept.size() > 1
                        && mayBeEqual(kept.get(i), line)
                        && folded(kept.get(i)).equals(folded(line))) {
                    kept.remove(i);
                    return;
                }
            }
        }

        /** Initials of those who wrote it name nobody. */
        private String takeByline(String written) {
            dropAtTop(written);
            String given = written == null || ClosingSignature.matches(written) ? null : written;
            for (int i = 0; i < Math.min(TOP, kept.size()); i++) {
                String line = kept.get(i);
                if (opening(line).isPresent()) {
                    break;
                }
                if (Bylines.isByline(line) && kept.size() > 1) {
                    kept.remove(i);
                    return given == null ? line : given;
                }
            }
            return given;
        }

        private void dropClosingMatter() {
            while (!kept.isEmpty()) {
                int last = kept.size() - 1;
                String paragraph = kept.get(last);
                if (ClosingMatter.isTranslationDisclaimer(paragraph)) {
                    machineTranslated = true;
                    kept.remove(last);
                    continue;
                }
                if (kept.size() > 1
                        && (ClosingSignature.matches(paragraph) || ClosingSignature.namesAgency(paragraph))) {
                    kept.remove(last);
                    continue;
                }
                String rest = ClosingSignature.without(ClosingMatter.withoutSignOff(ClosingLines.without(paragraph)));
                if (rest.equals(paragraph) || rest.isEmpty() && kept.size() == 1) {
                    return;
                }
                if (rest.isEmpty()) {
                    kept.remove(last);
                } else {
                    kept.set(last, rest);
                }
            }
        }

        private Optional<Dateline> opening(String paragraph) {
            return openings.computeIfAbsent(paragraph, Dateline::opening);
        }

        private void dropCaptions() {
            kept.removeIf(paragraph -> kept.size() > 1
                    && PhotoCaption.mayBeCaption(paragraph)
                    && PhotoCaption.isCaption(new Block(paragraph.lines().toList()))
                    && opening(paragraph).isEmpty());
        }

        /** A dateline may stand below a note to editors; a given one tells which. */
        private String takeDateline(String given) {
            for (int i = 0; i < Math.min(TOP, kept.size()); i++) {
                String paragraph = kept.get(i);
                Optional<Dateline> opening = opening(paragraph);
                if (opening.isPresent()) {
                    kept.set(i, paragraph.substring(opening.get().rest()).strip());
                    return saysLess(opening.get(), given)
                            ? given
                            : opening.get().text();
                }
                int rest = behind(given, paragraph);
                if (rest > 0) {
                    kept.set(i, paragraph.substring(rest).strip());
                    return given;
                }
            }
            return given;
        }

        /** No place, or a bare one where the wire gives the same place with its region apart from the text. */
        private static boolean saysLess(Dateline opening, String given) {
            if (given == null || opening.city() == null) {
                return given != null;
            }
            boolean isBare = opening.region() == null && opening.date() == null && opening.agency() == null;
            return isBare && folded(given).startsWith(folded(opening.city()) + " ");
        }

        /** Returns where the text begins in a paragraph that opens with the given dateline and a dash; 0 if it does not. */
        private static int behind(String dateline, String paragraph) {
            if (dateline == null || !paragraph.startsWith(dateline)) {
                return 0;
            }
            Matcher dash = DASH.matcher(paragraph).region(dateline.length(), paragraph.length());
            return dash.lookingAt() ? dash.end() : 0;
        }

        /** Lines that differ in case and punctuation only are of like length. */
        private static boolean mayBeEqual(String one, String other) {
            return one.length() <= 2 * other.length() + 8 && other.length() <= 2 * one.length() + 8;
        }

        private static String folded(String line) {
            return APART.matcher(line.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        }
    }
}
