package io.tensionwire.enrich.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Story;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LikenessTest {
    private static final int PAIRS_OF_A_KIND = 30;

    private final Random random = new Random(20260302);
    private final FilledForms forms = new FilledForms();

    @Test
    void reprintsAreFoundAndWhatOnlyLooksAlikeStaysApart() throws IOException {
        List<Pair> pairs = pairs();
        assertThat(pairs).hasSizeGreaterThanOrEqualTo(300);
        int found = 0;
        int wrong = 0;
        Map<String, int[]> byKind = new TreeMap<>();
        for (Pair pair : pairs) {
            boolean merged = meet(pair.first(), pair.second());
            found += merged && pair.same() ? 1 : 0;
            wrong += merged && !pair.same() ? 1 : 0;
            int[] counts = byKind.computeIfAbsent(pair.kind(), kind -> new int[2]);
            counts[0] += merged ? 1 : 0;
            counts[1]++;
        }
        byKind.forEach((kind, counts) -> System.out.printf("%-34s %3d of %3d merged%n", kind, counts[0], counts[1]));
        long same = pairs.stream().filter(Pair::same).count();
        assertThat((double) found / (found + wrong)).as("precision").isGreaterThanOrEqualTo(0.95);
        assertThat((double) found / same).as("recall").isGreaterThanOrEqualTo(0.85);
    }

    /** Whether two stories come into one cluster: they must meet in a band, and be found alike there. */
    static boolean meet(Story a, Story b) {
        Imprint first = Imprint.of(a).orElseThrow();
        Imprint second = Imprint.of(b).orElseThrow();
        return !Collections.disjoint(first.bands(), second.bands())
                && Likeness.isReprint(first.fingerprint(), second.fingerprint());
    }

    @Test
    void theTwoReportsOfOneEventInTheSampleWireAreOne() throws IOException {
        assertThat(meet(sample("aegis-wire:AW260305-0018"), sample("levant-dispatch:LD-20260305-077")))
                .isTrue();
    }

    @Test
    void shortTextsAreToldApartByASingleWord() {
        Story rise = shortStory("Crude rises two dollars before producers meet", "Traders expect a cut.");
        Story fall = shortStory("Crude falls two dollars before producers meet", "Traders expect a cut.");
        Story again = shortStory("Crude rises 2 dollars before producers meet", "Traders expect a cut.");

        assertThat(meet(rise, fall)).isFalse();
        assertThat(meet(rise, again)).isTrue();
    }

    @Test
    void aTextOfAFewWordsIsLikeNothing() {
        assertThat(Imprint.of(shortStory("More soon", "Developing."))).isEmpty();
        assertThat(Imprint.of(Story.builder("a:1").build())).isEmpty();
    }

    @Test
    void aFingerprintIsReadAsItWasWritten() throws IOException {
        for (Story story : SampleStories.all()) {
            Imprint imprint = Imprint.of(story).orElseThrow();
            Band.Report report = new Band.Report("a:1", "a:1", 7, imprint, Map.of("a:1", "a"));
            byte[] bytes = Band.Report.PACKING.serializer().serialize("bands", report);
            assertThat(Band.Report.PACKING.deserializer().deserialize("bands", bytes))
                    .isEqualTo(report);
            assertThat(bytes).hasSizeLessThan(900);
        }
    }

    private static Story sample(String id) throws IOException {
        return SampleStories.all().stream()
                .filter(story -> story.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Story shortStory(String headline, String body) {
        return Story.builder("a:" + headline.hashCode())
                .headline(headline)
                .body(body)
                .hashed();
    }

    private List<Pair> pairs() throws IOException {
        List<Story> stories = new ArrayList<>(SampleStories.all());
        List<Pair> pairs = new ArrayList<>();
        for (Edit edit : Edit.values()) {
            for (int i = 0; i < PAIRS_OF_A_KIND; i++) {
                Story story = i < 8
                        ? form(forms.filled(i, forms.facts(i, random)))
                        : stories.get(random.nextInt(stories.size()));
                pairs.add(new Pair(edit.name(), story, edit.of(story, random), true));
            }
        }
        for (int i = 0; i < 2 * PAIRS_OF_A_KIND; i++) {
            pairs.add(formOfAnotherDay("form of another day", i % forms.count(), 0));
            pairs.add(formOfAnotherDay("form with half of its facts new", i % forms.count(), 0.5));
        }
        Collections.shuffle(stories, random);
        for (int i = 0; i < PAIRS_OF_A_KIND; i++) {
            Story first = stories.get(i);
            pairs.add(new Pair("follow-up", first, followUp(first, stories.get(i + 1)), false));
            pairs.add(new Pair("of the same days", first, stories.get(i + 2), false));
        }
        return pairs;
    }

    private Pair formOfAnotherDay(String kind, int form, double still) {
        List<String> facts = forms.facts(form, random);
        List<String> others = forms.later(form, facts, still, random);
        return new Pair(kind, form(forms.filled(form, facts)), form(forms.filled(form, others)), false);
    }

    private Story form(String body) {
        return Story.builder("forms:" + random.nextInt())
                .source("forms")
                .language("en")
                .headline("From the desk")
                .body(random.nextInt(3) == 0 ? body.split("\n\n")[0] : body)
                .hashed();
    }

    /** New paragraphs on top, and the background of the earlier report below them. */
    private static Story followUp(Story earlier, Story later) {
        String[] old = earlier.body().split("\n\n");
        String[] fresh = later.body().split("\n\n");
        List<String> body = new ArrayList<>(List.of(fresh).subList(0, (fresh.length + 1) / 2));
        body.addAll(List.of(old).subList(old.length / 2, old.length));
        return later.toBuilder().body(String.join("\n\n", body)).hashed();
    }

    private record Pair(String kind, Story first, Story second, boolean same) {}
}
