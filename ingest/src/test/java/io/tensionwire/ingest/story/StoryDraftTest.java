package io.tensionwire.ingest.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tensionwire.contract.Signal;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryStatus;
import io.tensionwire.ingest.format.ItemHints;
import io.tensionwire.ingest.format.Provenance;
import io.tensionwire.ingest.format.Repair;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoryDraftTest {
    private static final Instant ARRIVAL = Instant.parse("2026-11-01T12:00:00Z");

    @Test
    void anAbsentStatusMeansUsable() throws UnreadableException {
        assertThat(read(draft()).status()).isEqualTo(StoryStatus.USABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"canceled", "stat:canceled", "Cancelled", "KILLED", "http://cv.iptc.org/x:killed"})
    void aKillKeepsNoTextWhateverItsSpelling(String status) throws UnreadableException {
        Story story = read(draft().status(status).paragraphs(List.of("The mill burned down.")));

        assertThat(story.status()).isEqualTo(StoryStatus.CANCELED);
        assertThat(story.body()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPEN", "on hold?", "", "usable?"})
    void aStatusThatNobodyKnowsIsNeverUsable(String status) throws UnreadableException {
        Story story = read(draft().status(status));

        assertThat(story.status()).isEqualTo(StoryStatus.WITHHELD);
        assertThat(story.repairs()).contains(Repair.STATUS_UNKNOWN);
    }

    @Test
    void anEmbargoThatCannotBeReadHolds() throws UnreadableException {
        assertThat(read(draft().embargo("Next Monday")).status()).isEqualTo(StoryStatus.WITHHELD);
        assertThat(read(draft().status("embargoed")).status()).isEqualTo(StoryStatus.WITHHELD);
        assertThat(read(draft().embargo("Next Monday")).repairs()).contains(Repair.EMBARGO_UNREADABLE);
    }

    @Test
    void anAgencyMayFollowTheDateBehindAComma() throws UnreadableException {
        Story story = read(draft().paragraphs(List.of("LUNDA, Nov. 1, Kyodo - The mill burned down.")));

        assertThat(story.dateline()).isEqualTo("LUNDA, Nov. 1, Kyodo");
    }

    @Test
    void ofSeveralEmbargoesTheLatestHolds() throws UnreadableException {
        Story story = read(draft().embargo("2026-11-02T12:00:00Z").embargo("2026-11-02T11:00:00Z"));

        assertThat(story.status()).isEqualTo(StoryStatus.USABLE);
        assertThat(story.embargoedUntil()).isEqualTo("2026-11-02T12:00:00Z");
    }

    @Test
    void anEmbargoWithoutAZoneEndsInTheSourcesZoneOrLast() throws UnreadableException {
        Provenance jakarta = new Provenance("kabar", null, null, ZoneId.of("Asia/Jakarta"), null);

        assertThat(read(draft().embargo("2026-11-01T12:00:00")).embargoedUntil())
                .isEqualTo("2026-11-02T00:00:00Z");
        assertThat(draft().embargo("2026-11-01T12:00:00").story(hints(jakarta)).embargoedUntil())
                .isEqualTo("2026-11-01T05:00:00Z");
    }

    @Test
    void timesLieNoFurtherInTheFutureThanClocksDiffer() throws UnreadableException {
        Story ahead = read(draft().versionCreated("2026-11-01T12:05:00Z"));
        Story future = read(draft().versionCreated("2099-01-01T00:00:00Z"));

        assertThat(ahead.versionCreated()).isEqualTo("2026-11-01T12:05:00Z");
        assertThat(future.versionCreated()).isEqualTo(ARRIVAL);
        assertThat(future.repairs()).contains(Repair.TIME_IN_FUTURE);
    }

    @Test
    void theArrivalStandsForATimeThatIsNotKnown() throws UnreadableException {
        Story story = read(draft().versionCreated("2026-02-30T25:61:00Z"));

        assertThat(story.versionCreated()).isEqualTo(ARRIVAL);
        assertThat(story.repairs()).contains(Repair.TIME_UNKNOWN);
    }

    @Test
    void aZoneThatNobodyKnowsIsReadAsUtcAndTold() throws UnreadableException {
        Story story = read(draft().versionCreated("2026-11-01T10:00:00"));

        assertThat(story.versionCreated()).isEqualTo("2026-11-01T10:00:00Z");
        assertThat(story.repairs()).contains(Repair.ZONE_UNKNOWN);
    }

    @Test
    void anIdLongerThanElasticsearchTakesIsDigestedNotCut() throws UnreadableException {
        String longOne = read(draft().guid("g".repeat(600) + "1")).id();
        String other = read(draft().guid("g".repeat(600) + "2")).id();

        assertThat(longOne).startsWith("kabar:sha256:").hasSizeLessThan(512).isNotEqualTo(other);
        assertThat(read(draft().guid("../../tmp/evil")).id()).isEqualTo("kabar:../../tmp/evil");
    }

    @Test
    void aStoryWithoutAnIdGetsTheSameOneEachTimeItIsRead() throws UnreadableException {
        Story first = read(new StoryDraft(List.of()).headline("Mill burns").paragraphs(List.of("It burned.")));
        Story again = read(new StoryDraft(List.of()).headline("Mill burns").paragraphs(List.of("It burned.")));
        Story other = read(new StoryDraft(List.of()).headline("Mill burns").paragraphs(List.of("It was saved.")));

        assertThat(first.id()).isEqualTo(again.id()).isNotEqualTo(other.id());
        assertThat(first.repairs()).contains(Repair.ID_DERIVED);
    }

    @Test
    void whatSaysNothingAtAllIsRefused() {
        assertThatThrownBy(() -> read(new StoryDraft(List.of()))).isInstanceOf(UnreadableException.class);
    }

    @Test
    void aUsableItemWithoutTextIsAStory() throws UnreadableException {
        assertThat(read(draft().headline("Flash")).body()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "en-us, en-US",
        "nl_NL, nl-NL",
        "deu, de",
        "ger, de",
        "English, en",
        "'id,en', id",
        "zh-Hant, zh-Hant",
        "in, id"
    })
    void languagesAreTags(String written, String tag) throws UnreadableException {
        assertThat(read(draft().language(written)).language()).isEqualTo(tag);
    }

    @Test
    void aLanguageThatIsNoneIsTheSources() throws UnreadableException {
        Story story = read(draft().language("US"));

        assertThat(story.language()).isEqualTo("en");
        assertThat(story.repairs()).contains(Repair.LANGUAGE_UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "CORRECTED-Mill burns, correction",
        "UPDATE 2-Mill burns, update",
        "Correction: Mill burns, correction",
        "Update on the mill,",
        "Correct answers pay,"
    })
    void headlinesTellCorrectionsAndUpdates(String headline, String signal) throws UnreadableException {
        assertThat(read(draft().headline(headline)).signals()).isEqualTo(signal == null ? List.of() : List.of(signal));
    }

    @Test
    void theWiresMarksStandBesideWhatTheyMean() throws UnreadableException {
        assertThat(read(draft().signal("sig:correction")).signals())
                .containsExactly(Signal.CORRECTION, "sig:correction");
    }

    @ParameterizedTest
    @CsvSource({"4, 4", "0,", "DEFAULT,", "9, 9", "12,"})
    void urgencyIsADigit(String written, Integer urgency) throws UnreadableException {
        assertThat(read(draft().urgency(written)).urgency()).isEqualTo(urgency);
    }

    @Test
    void aTimeWhereADatelineBelongsIsNone() throws UnreadableException {
        Story story =
                read(draft().dateline("2014-07-16 15:53:10 GMT+00:00").paragraphs(List.of("OSLO (AFP) - Snow fell.")));

        assertThat(story.dateline()).isEqualTo("OSLO (AFP)");
        assertThat(story.body()).isEqualTo("Snow fell.");
    }

    @Test
    void whatIsRepeatedAboveTheStoryIsNoPartOfIt() throws UnreadableException {
        Story story = read(draft().headline("Mill burns")
                .byline("By Ana Silva")
                .paragraphs(List.of(
                        "MILL BURNS",
                        "By Ana Silva",
                        "OSLO (AFP) - The mill burned.",
                        "It was old.",
                        "(Editing by Per Lund)")));

        assertThat(story.body()).isEqualTo("The mill burned.\n\nIt was old.");
        assertThat(story.dateline()).isEqualTo("OSLO (AFP)");
        assertThat(story.byline()).isEqualTo("By Ana Silva");
    }

    @Test
    void aBylineThatOnlyTheTextHasIsFound() throws UnreadableException {
        Story story = read(draft().paragraphs(List.of("By Ana Silva", "OSLO (AFP) - The mill burned.")));

        assertThat(story.byline()).isEqualTo("By Ana Silva");
    }

    @ParameterizedTest
    @CsvSource({
        "'BC-XX--Mill Fire, KILL', true", "'BC-XX--Mill-ELIMINATION', true", "'BC-XX--Mill Fire, 1st Ld', false",
        "'US--Kill Bill', false", "'kill-list', false", "'Roadkill', false"
    })
    void slugLinesTellKills(String slugline, boolean kill) {
        assertThat(KillWords.in(slugline)).isEqualTo(kill);
    }

    @ParameterizedTest
    @ValueSource(strings = {"It burned. AFP", "It burned. (AFP)", "It burned. (AFP).", "It burned.\nAFP"})
    void theAgencysNameBehindTheLastSentenceIsNoPartOfIt(String last) throws UnreadableException {
        assertThat(read(draft().paragraphs(List.of("The mill was old.", last))).body())
                .isEqualTo("The mill was old.\n\nIt burned.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"It was seen by the AFP", "It burned. NATO", "It burned. He said (AFP) so.", "It was old. UN"})
    void otherNamesAtTheEndStay(String last) throws UnreadableException {
        assertThat(read(draft().paragraphs(List.of("The mill was old.", last))).body())
                .endsWith(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"as/kb/pl", "bur-as/kb", "==Kyodo", "AFP as kb", "51 77 CRO01 1113 APE4800 GEST"})
    void signaturesOfAgenciesAndTheirMachinesAreNoPartOfTheStory(String last) throws UnreadableException {
        assertThat(read(draft().paragraphs(List.of("It burned.", last))).body()).isEqualTo("It burned.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lunda 12 3 4", "and/or maybe not", "51 77 03", "He was in unit CRO01 of B12."})
    void otherShortLinesAtTheEndStay(String last) throws UnreadableException {
        assertThat(read(draft().paragraphs(List.of("It burned.", last))).body()).isEqualTo("It burned.\n\n" + last);
    }

    @Test
    void initialsAreNoByline() throws UnreadableException {
        assertThat(read(draft().byline("as/kb")).byline()).isNull();
    }

    @Test
    void ofMachineTranslationsBelowEachOtherTheFirstIsTheStory() throws UnreadableException {
        Story story = read(draft().language("fi")
                .paragraphs(List.of(
                        "*** AUTOMATED TRANSLATION OF A TEXT ***",
                        "The mill burned.",
                        "*** AUTOMATISK ÖVERSÄTTNING AV EN TEXT ***",
                        "Kvarnen brann.")));

        assertThat(story.body()).isEqualTo("The mill burned.");
        assertThat(story.language()).isEqualTo("en");
        assertThat(story.signals()).containsExactly(Signal.MACHINE_TRANSLATED);
    }

    @Test
    void anOriginalAboveItsTranslationsStaysInItsLanguage() throws UnreadableException {
        Story story = read(draft().language("fi")
                .paragraphs(List.of("Mylly paloi.", "*** AUTOMATED TRANSLATION OF A TEXT ***", "The mill burned.")));

        assertThat(story.body()).isEqualTo("Mylly paloi.");
        assertThat(story.language()).isEqualTo("fi");
        assertThat(story.signals()).isEmpty();
    }

    @Test
    void anOpeningThatNamesOnlyTheAgencyLeavesTheGivenPlace() throws UnreadableException {
        Story story = read(draft().dateline("Lunda").paragraphs(List.of("(AFP) - The mill burned.")));

        assertThat(story.dateline()).isEqualTo("Lunda");
        assertThat(story.body()).isEqualTo("The mill burned.");
    }

    @Test
    void anEmbargoWithoutAnEndHolds() throws UnreadableException {
        assertThat(read(draft().embargoWithoutEnd()).status()).isEqualTo(StoryStatus.WITHHELD);
        assertThat(read(draft().embargoWithoutEnd().status("canceled")).status())
                .isEqualTo(StoryStatus.CANCELED);
    }

    private static StoryDraft draft() {
        return new StoryDraft(List.of()).guid("1").versionCreated("2026-11-01T10:00:00Z");
    }

    private static Story read(StoryDraft draft) throws UnreadableException {
        return draft.story(hints(new Provenance("kabar")));
    }

    private static ItemHints hints(Provenance origin) {
        return new ItemHints(origin, "item", null, ARRIVAL);
    }
}
