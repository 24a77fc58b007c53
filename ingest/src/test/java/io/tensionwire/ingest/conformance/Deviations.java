package io.tensionwire.ingest.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryStatus;
import io.tensionwire.ingest.format.Reading;
import io.tensionwire.ingest.time.WireTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;

/** What of a fixture was read otherwise than its manifest says; each as a sentence, none if all is well. */
final class Deviations {
    private final List<String> found = new ArrayList<>();

    private Deviations() {}

    static List<String> of(Fixture fixture, List<Reading> readings) {
        Deviations deviations = new Deviations();
        List<Story> stories = Fixture.stories(readings);
        JsonNode expected = fixture.expected();
        deviations.outcome(expected.path("outcome").asText(""), readings);
        if (expected.has("items")) {
            deviations.equal("items", expected.get("items").asInt(), stories.size());
        }
        int index = expected.path("item_index").asInt(0);
        if (index < stories.size()) {
            deviations.story(expected, stories.get(index));
        } else if (expected.has("guid") && !isOnlyNoticed(expected, readings)) {
            deviations.found.add("no story was read");
        }
        if (expected.has("first_item") && !stories.isEmpty()) {
            ObjectNode first = expected.get("first_item").deepCopy();
            if (expected.has("first_item_date_note")) {
                first.set("versioncreated", expected.get("first_item_date_note"));
            }
            deviations.story(first, stories.get(0));
        }
        return deviations.found;
    }

    /** Events and plans are counted and are no stories. */
    private static boolean isOnlyNoticed(JsonNode expected, List<Reading> readings) {
        boolean isPlan =
                List.of("event", "planning").contains(expected.path("type").asText());
        return isPlan && readings.stream().allMatch(Reading.Noticed.class::isInstance);
    }

    private void outcome(String outcome, List<Reading> readings) {
        boolean refused = readings.stream().anyMatch(Reading.Refused.class::isInstance);
        boolean read = readings.stream().anyMatch(Reading.Read.class::isInstance);
        boolean mayRefuse = outcome.contains("quarantine") || outcome.contains("reject");
        if (refused && !mayRefuse) {
            found.add("it was refused: " + readings);
        }
        if (read && (outcome.equals("quarantine") || outcome.equals("reject"))) {
            found.add("it was read though it must be refused");
        }
        if (outcome.startsWith("hold") || outcome.contains("fail closed")) {
            found.addAll(Fixture.stories(readings).stream()
                    .filter(story -> story.status() == StoryStatus.USABLE)
                    .map(story -> "it became usable")
                    .toList());
        }
    }

    private void story(JsonNode expected, Story story) {
        text(expected, "guid", guid -> {
            boolean digested = guid.length() > 500 && story.id().contains(":sha256:");
            if (!digested) {
                equal("id", "w:" + guid, story.id());
            }
        });
        if (expected.has("version")) {
            equal(
                    "version",
                    expected.get("version").isNull()
                            ? null
                            : expected.get("version").asText(),
                    story.version());
        }
        text(expected, "pubstatus", status -> equal("status", status(status), story.status()));
        text(expected, "language", tag -> {
            if (Locale.forLanguageTag(tag).getLanguage().length() == 2 && !tag.equals("US")) {
                equal("language", Locale.forLanguageTag(tag), Locale.forLanguageTag(story.language()));
            }
        });
        text(expected, "headline", headline -> equal("headline", folded(headline), folded(story.headline())));
        text(expected, "slugline", slug -> equal("slugline", folded(slug), folded(story.slugline())));
        text(expected, "link", link -> equal("link", link, story.link()));
        if (expected.path("urgency").isInt()) {
            equal("urgency", expected.get("urgency").asInt(), story.urgency());
        }
        text(expected, "byline", byline -> near("byline", byline, story.byline()));
        text(expected, "dateline", dateline -> dateline(dateline, story.dateline()));
        times(expected, story);
        texts(expected, story);
    }

    private void times(JsonNode expected, Story story) {
        text(expected, "versioncreated", time -> equal("versionCreated", Instant.parse(time), story.versionCreated()));
        text(expected, "firstcreated", time -> equal("firstCreated", Instant.parse(time), story.firstCreated()));
        text(expected, "embargoed", time -> equal("embargoedUntil", Instant.parse(time), story.embargoedUntil()));
        text(expected, "versioncreated_local", time -> equal("versionCreated", local(time), story.versionCreated()));
        text(expected, "firstcreated_local", time -> equal("firstCreated", local(time), story.firstCreated()));
    }

    private static Instant local(String time) {
        return LocalDateTime.parse(time).atZone(Fixture.ZONE).toInstant();
    }

    private void texts(JsonNode expected, Story story) {
        boolean main = expected.has("body_main_first_80_chars");
        text(expected, main ? "body_main_first_80_chars" : "body_first_80_chars", opening -> opening(opening, story));
        text(expected, "body_text", body -> equal("body", folded(body), folded(story.body())));
        text(expected, "body", body -> equal("body", folded(body), folded(story.body())));
        text(expected, "text", body -> equal("text", folded(body), folded(story.body())));
        text(expected, "body_contains", part -> {
            if (!folded(story.body()).contains(folded(part))) {
                found.add("the body lacks what it must hold");
            }
        });
    }

    /** The manifest's opening may begin with the headline, the byline and the dateline, which a body does not. */
    private void opening(String expected, Story story) {
        String whole = folded(expected);
        if (folded(story.headline()).startsWith(whole)) {
            return;
        }
        String body = folded(story.body());
        for (int from = 0; from < whole.length(); from++) {
            String rest = whole.substring(from, Math.min(whole.length(), from + 30));
            if (rest.length() >= 8 && body.startsWith(rest) || body.length() >= 8 && rest.startsWith(body)) {
                return;
            }
        }
        found.add("body opens with \""
                + (story.body() == null
                        ? null
                        : story.body().lines().findFirst().orElse("")) + "\" and not with \"" + expected + "\"");
    }

    /** Some wires write a time or a code where a dateline belongs, others write it a second time in other words. */
    private void dateline(String expected, String found) {
        boolean isTime =
                WireTime.parse(expected).isPresent() || expected.chars().noneMatch(Character::isLetter);
        boolean namesTheSamePlace = found != null
                && Arrays.stream(expected.split("[^\\p{L}]+"))
                        .anyMatch(word -> word.length() > 3
                                && found.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)));
        if (!isTime && !namesTheSamePlace) {
            near("dateline", expected, found);
        }
    }

    private void near(String field, String expected, String actual) {
        String one = folded(expected).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        String other = folded(actual).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        if (other.isEmpty() || !one.contains(other) && !other.contains(one)) {
            found.add(field + " is \"" + actual + "\" and not \"" + expected + "\"");
        }
    }

    private void equal(String field, Object expected, Object actual) {
        if (!Objects.equals(expected, actual)) {
            found.add(field + " is \"" + actual + "\" and not \"" + expected + "\"");
        }
    }

    private static StoryStatus status(String word) {
        return switch (word) {
            case "usable", "embargoed" -> StoryStatus.USABLE;
            case "canceled" -> StoryStatus.CANCELED;
            default -> StoryStatus.WITHHELD;
        };
    }

    private static String folded(String text) {
        return text == null ? "" : text.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    private static void text(JsonNode expected, String field, Consumer<String> check) {
        if (expected.path(field).isTextual()) {
            check.accept(expected.get(field).asText());
        }
    }
}
