package io.tensionwire.app.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tensionwire.contract.Alert;
import io.tensionwire.contract.Category;
import io.tensionwire.contract.Modality;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryEvidence;
import io.tensionwire.contract.StoryEvidence.EvidenceSpan;
import io.tensionwire.contract.StoryStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The page in a real browser, over the whole demo. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardPageIT {
    /** So long ago that the index is not moved by what happened then. */
    private static final Instant BEFORE = Instant.parse("2026-02-01T12:00:00Z");

    private static final String COLLISION = "Greek and Turkish warships in near-collision off Rhodes";

    private RunningDemo demo;
    private Browser browser;

    @BeforeAll
    void start(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
        Assumptions.assumeTrue(
                Browser.isInstalled(),
                "no Chromium with its driver is installed: the page is not tried (apt: chromium chromium-driver)");
        demo = new RunningDemo(folder);
        browser = Browser.open(folder.resolve("profile"));
        browser.size(1280, 800);
        showThatTheCrisisAppearsWithoutAReload();
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
        if (demo != null) {
            demo.close();
        }
    }

    @BeforeEach
    void asAtFirst() {
        browser.size(1280, 800);
        browser.dark(false);
    }

    @AfterEach
    void noErrorIsLeft() {
        browser.requireNoErrors();
    }

    /** Comes first: what is empty fills while one looks at it. All tests go on from there. */
    private void showThatTheCrisisAppearsWithoutAReload() throws Exception {
        browser.go(demo.url(""));
        browser.awaitText(".wire", "No stories yet");
        browser.awaitText(".pane", "The index is empty");
        browser.ask("window.loadedOnce = true");
        demo.demo().ingestSample();
        browser.awaitText(".wire", COLLISION);
        browser.awaitText(".pane", "Greece – Turkey");
        demo.demo().awaitIndexed();
        assertThat(browser.ask("return window.loadedOnce")).isEqualTo(true);
        assertThat(browser.text(".status")).contains("Live");
    }

    @Test
    void theSpansOfAStoryAreHighlightedExactly() throws Exception {
        JsonNode story = open(COLLISION);
        JsonNode indicators = story.path("indicators");
        assertThat(indicators).hasSizeGreaterThan(3);
        for (int number = 0; number < indicators.size(); number++) {
            Object shown = browser.ask(
                    "return [...document.querySelectorAll(`[data-field='${arguments[1]}'] mark`)]"
                            + ".filter(mark => mark.dataset.indicators.split(' ').includes(String(arguments[0])))"
                            + ".map(mark => [Number(mark.dataset.start), Number(mark.dataset.end), mark.textContent])",
                    number,
                    indicators.get(number).path("field").asText());
            JsonNode indicator = indicators.get(number);
            assertThat(marked(shown)).isEqualTo(indicator.path("text").asText());
            assertThat(first(shown)).isEqualTo(indicator.path("start").asLong());
        }
        assertThat(browser.text("h1")).isEqualTo(COLLISION);
        Object body = browser.ask("return [...document.querySelectorAll('.story-text > p:not(.text-tools)')]"
                + ".map(p => p.textContent).join('\\n\\n')");
        assertThat(body).isEqualTo(story.path("body").asText());
    }

    @Test
    void theSumOfAStoryIsThatOfExplain() throws Exception {
        JsonNode story = open(COLLISION);
        JsonNode explained =
                demo.get("/stories/" + RunningDemo.encoded(story.path("id").asText()) + "/explain");
        browser.awaitText(".totals", "Escalation");

        assertThat(explained.path("annotations").path("tension")).isEqualTo(story.path("tension"));
        assertThat(browser.count(".score tbody tr"))
                .isEqualTo(story.path("indicators").size());
        assertThat(browser.text(".totals dd b"))
                .isEqualTo(story.path("tension").path("level").asText());
        assertThat(browser.text(".score"))
                .contains(story.path("indicators").path(0).path("rule").asText());
    }

    @Test
    void anIndicatorTellsItsEvidence() throws Exception {
        open(COLLISION);
        browser.click(".story-text mark");

        browser.awaitText(".details", "Told as");
        assertThat(browser.text(".details")).contains("Who says so", "Rule", "Source");
        Screenshot.write(browser.screenshot(), "dashboard-story");
    }

    @Test
    void aKillRemovesTheTextFromTheOpenPageWithinTwoSeconds() throws Exception {
        Story story = Story.builder("it:killed")
                .version("1")
                .source("it")
                .provider("IT")
                .language("en")
                .versionCreated(BEFORE)
                .firstCreated(BEFORE)
                .headline("Harbour of Zyxland closed by navy")
                .body("PORT ZYX - The navy closed the harbour of Zyxland on Saturday.")
                .build();
        browser.go(demo.url(""));
        demo.publish(story);
        browser.awaitText(".wire", "Harbour of Zyxland");
        browser.click("[data-row='it:killed'] a");
        browser.awaitText(".story h1", "Harbour of Zyxland");
        demo.publishAndAwait(story.toBuilder()
                .version("2")
                .status(StoryStatus.CANCELED)
                .headline(null)
                .body(null)
                .build());
        await().atMost(Duration.ofSeconds(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !browser.text("body").contains("Zyxland"));

        browser.awaitText(".story h1", "This story was killed");
        assertThat(browser.text("[data-row='it:killed']")).contains("Killed");
        assertThat(browser.ask("return document.documentElement.outerHTML").toString())
                .doesNotContain("Zyxland");
        assertThat(demo.story("it:killed").toString()).doesNotContain("Zyxland");
    }

    @Test
    void dragOnTheTimelineFiltersEverything() {
        browser.go(demo.url("?subject=GRC/TUR"));
        browser.awaitText(".wire", COLLISION);
        long all = browser.count("[data-row]");
        browser.awaitText(".timeline", "11 Mar");
        browser.drag(".chart", 0.02, 0.35);
        browser.awaitText(".filters", "Clear filters");
        browser.awaitText(".wire", text -> !text.contains("Tensions ease") && !text.contains("No recent story"));

        assertThat(browser.address()).contains("from=2026-03-02", "to=2026-03-05");
        assertThat(browser.count("[data-row]")).isBetween(1L, all - 1);
        assertThat(browser.text(".wire")).doesNotContain("11 Mar").contains("Mar");
        assertThat(browser.text(".pane")).doesNotContain("11 Mar");
        browser.click(".timeline-head button");
        browser.awaitText(".wire", "Tensions ease");
    }

    @Test
    void aReplayAt600TimesMovesTheClock() throws Exception {
        browser.go(demo.url("?replay=2026-03-02T06:00:00Z..2026-03-03T12:00:00Z&speed=600"));
        browser.awaitText(".replay-badge", "not what happens now");
        browser.awaitText(".replay-badge", "2 Mar 2026, 06:0");
        Instant before = clock();
        long start = System.nanoTime();
        await().atMost(Duration.ofSeconds(60)).until(() -> clock().isAfter(before.plus(Duration.ofMinutes(30))));
        long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
        assertThat(clock()).isBeforeOrEqualTo(before.plusSeconds(600 * (seconds + 5)));
        browser.awaitText(".wire", "Turkish survey ship sails");
        assertThat(browser.text(".wire")).doesNotContain(COLLISION);

        browser.click(".replay button.main");
        browser.awaitText(".replay button.main", "Go on");
        browser.click(".replay-badge button");
        browser.awaitText(".wire", COLLISION);
        assertThat(browser.count(".replay-badge")).isZero();
    }

    @Test
    void hostileStoriesStayText() throws Exception {
        String hostile = "<img src=x onerror=\"window.broken=1\"><script>window.broken=1</script>\u202Eevil";
        demo.publishAndAwait(Story.builder("it:<b>\"'/?#%&\u202E")
                .source("<i>source</i>")
                .provider("</p><script>window.broken=1</script>")
                .language("en")
                .slugline("\" onmouseover=\"window.broken=1")
                .versionCreated(BEFORE)
                .firstCreated(BEFORE)
                .headline(hostile)
                .body("Greece threatened Turkey with war. " + hostile
                        + "\n\n${window.broken=1} {{broken}} javascript:window.broken=1")
                .byline("<svg onload=window.broken=1>")
                .link("javascript:window.broken=1")
                .build());
        browser.go(demo.url("?country=GRC"));
        browser.awaitText(".wire", "onerror");
        browser.ask(
                "[...document.querySelectorAll('[data-row] a')].find(a => a.textContent.includes('onerror')).click()");
        browser.awaitText(".story h1", "onerror");
        browser.awaitText(".totals", "Escalation");

        assertThat(browser.ask("return document.querySelector('.story h1').textContent"))
                .isEqualTo(hostile);
        assertThat(
                        browser.count(
                                "#app img, #app script, #app [onerror], #app [onload], #app [onmouseover], #app a[href^=javascript]"))
                .isZero();
        assertThat(browser.ask("return window.broken")).isNull();
        browser.go(demo.url("?view=search&q=" + RunningDemo.encoded("evil \"}}")));
        browser.awaitText(".pane", text -> text.contains("found"));
        assertThat(browser.ask("return window.broken")).isNull();
    }

    @Test
    void theSearchFindsAndMarks() throws Exception {
        browser.go(demo.url(""));
        browser.awaitText(".wire", COLLISION);
        browser.press("/");
        browser.type("#search-words", "ambassador");
        browser.awaitText(".search-results", "found");

        assertThat(browser.text(".search-results mark.hit")).isEqualToIgnoringCase("ambassador");
        assertThat(browser.address()).contains("view=search", "q=ambassador");
    }

    @Test
    void theKeyboardIsEnough() {
        browser.go(demo.url(""));
        browser.awaitText(".wire", COLLISION);
        browser.press("j");
        browser.press("j");
        browser.press(Keys.ENTER);
        browser.awaitText(".story", "Indicators");
        Object second = browser.ask("return document.querySelectorAll('[data-row]')[1].dataset.row");
        assertThat(browser.ask("return new URLSearchParams(location.search).get('story')"))
                .isEqualTo(second);
        browser.press("k");
        browser.awaitText(
                ".story",
                text -> !second.equals(browser.ask("return new URLSearchParams(location.search).get('story')")));
        browser.press(Keys.ESCAPE);
        browser.awaitText(".pane", "Movers");
    }

    @Test
    void theViewsShowWhatTheIndexHolds() throws Exception {
        browser.go(demo.url("?to=2026-03-08T00:00:00Z"));
        browser.awaitText(".pane", "Movers");
        browser.awaitText(".map-room", text -> browser.count(".map .arc") > 1);
        Screenshot.write(browser.screenshot(), "dashboard-overview");
        browser.go(demo.url("?view=board&to=2026-03-08T00:00:00Z"));
        browser.awaitText(".board", "Who acts towards whom");
        Screenshot.write(browser.screenshot(), "dashboard-board");
        JsonNode days = demo.get("/tension?bucket=P1D&subject=GRC/TUR");
        assertThat(days.path("points").size()).isGreaterThan(5);
        browser.dark(true);
        browser.go(demo.url("?view=map&to=2026-03-08T00:00:00Z"));
        browser.awaitText(".map-room", text -> browser.count(".map .arc") > 1);
        Screenshot.write(browser.screenshot(), "dashboard-map-dark");
        browser.dark(false);
        browser.go(demo.url("?replay=2026-03-02T00:00:00Z..2026-03-11T20:00:00Z&speed=86400"));
        browser.awaitText(".wire", "Greek jets intercept");
        Screenshot.write(browser.screenshot(), "dashboard-replay");
    }

    @Test
    void anAlertTellsWhy() throws Exception {
        browser.go(demo.url("?view=alerts&severity=critical"));
        browser.awaitText(".pane", "No alerts");
        JsonNode story = demo.story(idOf(COLLISION));
        JsonNode indicator = story.path("indicators").path(1);
        EvidenceSpan span = new EvidenceSpan(
                indicator.path("field").asText(),
                indicator.path("start").asInt(),
                indicator.path("end").asInt(),
                Category.valueOf(indicator.path("category").asText()),
                Modality.of(indicator.path("modality").asText()),
                indicator.path("weight").asDouble(),
                indicator.path("rule").asText());
        String id = story.path("id").asText();
        Instant day = Instant.parse("2026-03-05T00:00:00Z");
        demo.publish(new Alert(
                "GRC/TUR",
                day,
                day,
                Alert.Status.OPEN,
                Alert.Severity.CRITICAL,
                11.5,
                10,
                51,
                3,
                "live",
                List.of(new StoryEvidence(id, id, 28.9, 0, List.of(span)))));

        browser.awaitText(".alert.critical", "+11.5");
        browser.awaitText(".alert .why", COLLISION);
        assertThat(browser.text(".alert .why q"))
                .contains(indicator.path("text").asText());
        assertThat(browser.text(".masthead .count")).isEqualTo("1");
        browser.click(".alert .why a");
        browser.awaitText(".story h1", COLLISION);
        browser.go(demo.url("?view=alerts&pair=CYP/TUR"));
        browser.awaitText(".pane", "No alerts");
    }

    @Test
    void aPageThatIsLeftGivesItsStreamUp() throws Exception {
        for (String view : List.of("", "?view=board", "?view=map", "?view=alerts", "")) {
            browser.go(demo.url(view));
            browser.awaitText(".wire", text -> browser.count("[data-row]") > 3);
        }
        await().atMost(Duration.ofSeconds(25))
                .until(() -> demo.get("/status").path("clients").asInt() == 1);
    }

    @Test
    void textIsReadableInBothSchemesAndAtBothSizes() throws Exception {
        for (boolean dark : new boolean[] {false, true}) {
            browser.dark(dark);
            for (String view : List.of("", "?view=board", "?view=search&q=ambassador", "?story=" + idOf(COLLISION))) {
                browser.go(demo.url(view));
                browser.awaitText(".wire", text -> browser.count("[data-row]") > 3);
                assertThat(browser.ask(Contrast.SCRIPT))
                        .as(view + (dark ? " dark" : " light"))
                        .isEqualTo(List.of());
            }
        }
        browser.size(390, 844);
        for (String view : List.of("", "?view=board", "?view=map", "?story=" + idOf(COLLISION))) {
            browser.go(demo.url(view));
            browser.awaitText("body", text -> text.length() > 300);
            assertThat(browser.ask("return document.documentElement.scrollWidth"))
                    .as(view)
                    .isEqualTo(390L);
        }
        Screenshot.write(browser.screenshot(), "dashboard-phone");
    }

    private JsonNode open(String headline) throws Exception {
        String id = idOf(headline);
        browser.go(demo.url("?story=" + RunningDemo.encoded(id)));
        browser.awaitText(".story h1", headline);
        return demo.story(id);
    }

    private String idOf(String headline) throws Exception {
        return demo.get("/search?q=" + RunningDemo.encoded('"' + headline + '"'))
                .at("/hits/0/story/id")
                .asText();
    }

    private Instant clock() {
        return Instant.parse((String) browser.ask("return document.querySelector('.replay-badge time').dateTime"));
    }

    @SuppressWarnings("unchecked") // What the script returns.
    private static String marked(Object pieces) {
        StringBuilder text = new StringBuilder();
        ((List<List<Object>>) pieces).forEach(piece -> text.append(piece.get(2)));
        return text.toString();
    }

    @SuppressWarnings("unchecked") // What the script returns.
    private static long first(Object pieces) {
        return (long) ((List<List<Object>>) pieces).get(0).get(0);
    }
}
