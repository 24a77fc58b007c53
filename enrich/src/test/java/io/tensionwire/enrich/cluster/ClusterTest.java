package io.tensionwire.enrich.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.enrich.cluster.BandAnswer.Alike;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClusterTest {
    private static final List<String> BANDS = List.of("0:a", "1:b", "2:c");

    @Test
    void aStoryThatIsLikeNothingIsAClusterOfItsOwn() {
        Cluster cluster = Cluster.of(asker("b:1", 5), List.of(answer("0:a"), answer("1:b"), answer("2:c")));

        assertThat(cluster).isEqualTo(new Cluster("b:1", 1, 1));
    }

    @Test
    void aReprintJoinsTheClusterOfWhatItIsLike() {
        Alike first = alike("a:1", "a:0", 3);

        assertThat(Cluster.of(asker("b:1", 5), List.of(answer("0:a", first), answer("1:b"), answer("2:c")))
                        .id())
                .isEqualTo("a:0");
    }

    @Test
    void aStoryFollowsWhatWasThereBeforeItEvenIfThatArrivedLater() {
        Alike there = alike("a:1", "a:1", 9);

        Cluster cluster =
                Cluster.of(asker("b:1", 5), List.of(answer("0:a", there), answer("1:b", there), answer("2:c", there)));

        assertThat(cluster.id()).isEqualTo("a:1");
    }

    @Test
    void ofTwoThatEachCameFirstSomewhereBothTakeTheEarlier() {
        Cluster ofLater = Cluster.of(
                asker("b:1", 5), List.of(answer("0:a", alike("a:1", "a:1", 4)), answer("1:b"), answer("2:c")));
        Cluster ofEarlier = Cluster.of(
                asker("a:1", 4),
                List.of(answer("0:a"), answer("1:b", alike("b:1", "b:1", 5)), answer("2:c", alike("b:1", "b:1", 5))));

        assertThat(List.of(ofLater.id(), ofEarlier.id())).containsOnly("a:1");
    }

    @Test
    void aCrowdedBandThatForgotWhatWasFirstDoesNotPartTheTwo() {
        // b:1 came first everywhere and was told of nobody; so a:1, though it arrived earlier, must follow.
        Alike there = alike("b:1", "b:1", 5);

        Cluster cluster =
                Cluster.of(asker("a:1", 4), List.of(answer("0:a", there), crowded("1:b"), answer("2:c", there)));

        assertThat(cluster.id()).isEqualTo("b:1");
    }

    @Test
    void oneThatOnlyACrowdedBandTellsOfFollows() {
        // Where nothing is forgotten, a:1 was first: b:1, which comes later, is told of it in all of those and joins
        // it.
        Alike late = alike("b:1", "b:1", 3);

        Cluster cluster = Cluster.of(asker("a:1", 4), List.of(answer("0:a"), crowded("1:b", late), answer("2:c")));

        assertThat(cluster.id()).isEqualTo("a:1");
    }

    @Test
    void whereAllBandsAreCrowdedTheEarlierIsTaken() {
        Alike earlier = alike("b:1", "b:1", 3);
        Alike later = alike("b:1", "b:1", 7);

        assertThat(Cluster.of(asker("a:1", 4), List.of(crowded("0:a", earlier), crowded("1:b"), crowded("2:c")))
                        .id())
                .isEqualTo("b:1");
        assertThat(Cluster.of(asker("a:1", 4), List.of(crowded("0:a", later), crowded("1:b"), crowded("2:c")))
                        .id())
                .isEqualTo("a:1");
    }

    @Test
    void reportsAndSourcesAreCountedOnceHoweverManyBandsTellOfThem() {
        Alike two = new Alike("a:1", "a:1", 1, BANDS, Map.of("a:1", "a", "a:2", "a"));
        Alike three = new Alike("a:1", "a:1", 1, BANDS, Map.of("a:1", "a", "c:1", "c"));

        Cluster cluster = Cluster.of(asker("b:1", 5), List.of(answer("0:a", two), answer("1:b", three), answer("2:c")));

        assertThat(cluster).isEqualTo(new Cluster("a:1", 4, 3));
    }

    private static Cluster.Asker asker(String id, long arrival) {
        return new Cluster.Asker(id, id.substring(0, 1), arrival);
    }

    private static BandAnswer answer(String band, Alike... alike) {
        return new BandAnswer(band, List.of(alike), false);
    }

    private static BandAnswer crowded(String band, Alike... alike) {
        return new BandAnswer(band, List.of(alike), true);
    }

    private static Alike alike(String story, String cluster, long arrival) {
        return new Alike(story, cluster, arrival, BANDS, Map.of(story, story.substring(0, 1)));
    }
}
