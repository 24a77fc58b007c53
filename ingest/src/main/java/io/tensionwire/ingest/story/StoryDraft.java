package io.tensionwire.ingest.story;

import io.tensionwire.contract.Signal;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryBuilder;
import io.tensionwire.contract.StoryStatus;
import io.tensionwire.contract.Subject;
import io.tensionwire.ingest.charset.CarriedText;
import io.tensionwire.ingest.format.ItemHints;
import io.tensionwire.ingest.format.Repair;
import io.tensionwire.ingest.time.WireTime;
import java.util.ArrayList;
import java.util.List;

/**
 * What a wire item says, as it says it. A format fills in what it finds; what the words mean, and what stands for what is
 * absent, is settled here for all formats alike. Absent values are null everywhere. Not thread-safe.
 */
public final class StoryDraft {
    private final List<String> repairs;
    private final List<String> embargoes = new ArrayList<>(1);
    private final List<String> signals = new ArrayList<>();
    private final List<Subject> subjects = new ArrayList<>();
    private List<String> paragraphs = List.of();
    private String guid;
    private String version;
    private String versionCreated;
    private String firstCreated;
    private String status;
    private String corrects;
    private String provider;
    private String language;
    private String headline;
    private String byline;
    private String dateline;
    private String slugline;
    private String urgency;
    private String link;

    /** An item in whose bytes this had to be mended. */
    public StoryDraft(List<String> repairs) {
        this.repairs = new ArrayList<>(repairs);
    }

    /** The id of the story family: equal for all versions, corrections and kills of the story. */
    public StoryDraft guid(String value) {
        guid = value;
        return this;
    }

    /** The version as the wire gives it. */
    public StoryDraft version(String value) {
        version = value;
        return this;
    }

    /** When this version was made, as written. */
    public StoryDraft versionCreated(String value) {
        versionCreated = value;
        return this;
    }

    /** When the first version was made, as written. */
    public StoryDraft firstCreated(String value) {
        firstCreated = value;
        return this;
    }

    /** Until when the story must not be shown, as written; of several the latest holds. */
    public StoryDraft embargo(String value) {
        if (value != null && !value.isBlank()) {
            embargoes.add(value);
        }
        return this;
    }

    /** The story must not be shown and nobody can say until when. */
    public StoryDraft embargoWithoutEnd() {
        embargoes.add("");
        return this;
    }

    /** The status as written; absent means usable. */
    public StoryDraft status(String value) {
        status = value;
        return this;
    }

    /** The guid of another story that this one corrects. */
    public StoryDraft corrects(String value) {
        corrects = value;
        return this;
    }

    /** The agency that wrote it. */
    public StoryDraft provider(String value) {
        provider = value;
        return this;
    }

    /** The language as written. */
    public StoryDraft language(String value) {
        language = value;
        return this;
    }

    /** The headline. */
    public StoryDraft headline(String value) {
        headline = value;
        return this;
    }

    /** Who wrote it. */
    public StoryDraft byline(String value) {
        byline = value;
        return this;
    }

    /** Place, date and agency where the wire gives them apart from the text; what the text itself opens with goes before. */
    public StoryDraft dateline(String value) {
        dateline = value;
        return this;
    }

    /** The text as its paragraphs, lines within them parted by a line feed. */
    public StoryDraft paragraphs(List<String> value) {
        paragraphs = value;
        return this;
    }

    /** The wire's working title. */
    public StoryDraft slugline(String value) {
        slugline = value;
        return this;
    }

    /** The urgency as written; what is no number from 1 to 9 is absent. */
    public StoryDraft urgency(String value) {
        urgency = value;
        return this;
    }

    /** Where the provider publishes it. */
    public StoryDraft link(String value) {
        link = value;
        return this;
    }

    /** A subject that the wire gives; one without code and name is passed over. */
    public StoryDraft subject(String code, String scheme, String name) {
        if (code != null || name != null) {
            subjects.add(new Subject(line(code), line(scheme), line(name)));
        }
        return this;
    }

    /** One of the wire's own marks, such as {@code sig:correction}, or a word of {@link Signal}. */
    public StoryDraft signal(String value) {
        if (value != null && !value.isBlank()) {
            signals.add(line(value));
        }
        return this;
    }

    /** Notes what had to be mended. */
    public StoryDraft repaired(String repair) {
        if (!repairs.contains(repair)) {
            repairs.add(repair);
        }
        return this;
    }

    /** Returns the headline given so far; null if none was. */
    public String headline() {
        return headline;
    }

    /** Returns the slug line given so far; null if none was. */
    public String slugline() {
        return slugline;
    }

    /** Tells whether any text was given. */
    public boolean hasText() {
        return !paragraphs.isEmpty();
    }

    /**
     * Returns the story.
     *
     * @param hints fill what the item leaves open
     * @throws UnreadableException if there is nothing to tell the story by
     */
    public Story story(ItemHints hints) throws UnreadableException {
        StoryBody body = StoryBody.of(paragraphs, headline, byline, placeLine());
        if (guid == null && headline == null && body.text() == null) {
            throw new UnreadableException("the item has neither an id nor a headline nor a text");
        }
        StoryTimes times = StoryTimes.of(versionCreated, firstCreated, embargoes, hints, this::repaired);
        StoryStatus shown = shown(times);
        if (body.machineTranslated()) {
            signals.add(Signal.MACHINE_TRANSLATED);
        }
        StoryIds ids = new StoryIds(hints.origin().source(), this::repaired);
        StoryBuilder story = Story.builder(guid == null ? ids.derived(headline, body.text()) : ids.of(guid))
                .version(line(version))
                .versionCreated(times.versionCreated())
                .firstCreated(times.firstCreated())
                .status(shown)
                .source(hints.origin().source())
                .provider(provider == null ? hints.origin().provider() : line(provider))
                .language(languageTag(hints, body.translatedInto()))
                .headline(line(headline))
                .byline(line(body.byline()))
                .dateline(line(body.dateline()))
                .body(shown == StoryStatus.CANCELED ? null : CarriedText.of(body.text(), repairs))
                .slugline(line(slugline))
                .urgency(urgencyNumber())
                .embargoedUntil(times.embargoedUntil())
                .link(line(link))
                .subjects(subjects)
                .signals(WireSignals.of(signals, headline));
        if (corrects != null) {
            story.corrects(ids.of(corrects));
        }
        return story.repairs(repairs).hashed();
    }

    private StoryStatus shown(StoryTimes times) {
        PublishingStatus meant = PublishingStatus.USABLE;
        if (status != null) {
            meant = PublishingStatus.of(status).orElse(null);
        }
        if (meant == null) {
            repaired(Repair.STATUS_UNKNOWN);
            return StoryStatus.WITHHELD;
        }
        boolean endless = meant == PublishingStatus.EMBARGOED && times.embargoedUntil() == null;
        if (meant.shown() == StoryStatus.USABLE && (endless || times.isEmbargoUnreadable())) {
            repaired(Repair.EMBARGO_UNREADABLE);
            return StoryStatus.WITHHELD;
        }
        return meant.shown();
    }

    /** What some wires give as dateline is a time. */
    private String placeLine() {
        boolean isPlace = dateline != null
                && dateline.chars().anyMatch(Character::isLetter)
                && WireTime.parse(dateline).isEmpty();
        return isPlace ? withoutDash(dateline) : null;
    }

    private static String withoutDash(String dateline) {
        int end = dateline.length();
        while (end > 0
                && (Character.isWhitespace(dateline.charAt(end - 1))
                        || "-–—_:".indexOf(dateline.charAt(end - 1)) >= 0)) {
            end--;
        }
        return dateline.substring(0, end).strip();
    }

    /** What an item says of its language holds for the original; a text that was translated tells its own. */
    private String languageTag(ItemHints hints, String translatedInto) {
        if (translatedInto != null) {
            return translatedInto;
        }
        if (language == null || language.isBlank()) {
            return hints.origin().language();
        }
        return LanguageTag.of(language).orElseGet(() -> {
            repaired(Repair.LANGUAGE_UNKNOWN);
            return hints.origin().language();
        });
    }

    private Integer urgencyNumber() {
        String digit = urgency == null ? "" : urgency.strip();
        boolean isUrgency = digit.length() == 1 && digit.charAt(0) >= '1' && digit.charAt(0) <= '9';
        return isUrgency ? Integer.valueOf(digit) : null;
    }

    /** Returns the text as one line; null if it is empty. */
    private String line(String text) {
        if (text == null) {
            return null;
        }
        return blankToNull(OneLine.of(CarriedText.of(text, repairs)));
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
