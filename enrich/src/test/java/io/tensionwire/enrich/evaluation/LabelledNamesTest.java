package io.tensionwire.enrich.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Annotations;
import io.tensionwire.contract.CountrySalience;
import io.tensionwire.contract.Entity;
import io.tensionwire.contract.EntityType;
import io.tensionwire.contract.Mention;
import io.tensionwire.contract.Tension;
import java.io.BufferedReader;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures of names and countries that are computed by hand. */
class LabelledNamesTest {
    private static final String GOLD = """
            {"id":"a","text":"Anna of Oslo met the French in Paris","countries":["NOR","SUN|FRA"],"entities":[\
            {"start":0,"end":4,"type":"PER"},{"start":8,"end":12,"type":"LOC","link":"Q585"},\
            {"start":21,"end":27,"type":"MISC","link":"Q142"},{"start":31,"end":36,"type":"LOC","link":"Q90"}]}
            """;

    @Test
    void aNameCountsWhenSpanAndTypeAreRightAndAMiscNameNever() throws Exception {
        Mentions mentions = new Mentions();
        mentions.add(gold(), found());

        // Anna is taken for an organization, Oslo is right, Paris is missed, "met" is no name; "French" does not count.
        assertThat(mentions.lines())
                .containsExactly(
                        "LOC        precision=0.500 recall=0.500 F1=0.500  (gold 2)",
                        "ORG        precision=0.000 recall=0.000 F1=0.000  (gold 0)",
                        "PER        precision=0.000 recall=0.000 F1=0.000  (gold 1)",
                        "ALL        precision=0.333 recall=0.333 F1=0.333  (gold 3)",
                        "span-only  precision=0.667 recall=0.667 F1=0.667  (gold 3)",
                        "linking    accuracy=0.500 over 2 found mentions with a gold link; recall=0.333 of all 3"
                                + " (demonyms and other MISC too)");
        assertThat(mentions.disagreements())
                .containsExactly(
                        new Disagreement("a", "entity", "PER 0-4", "ORG 0-4", "x:anna"),
                        new Disagreement("a", "entity", "LOC 31-36", "none", ""),
                        new Disagreement("a", "entity", "none", "LOC 13-16", "x:met"));
    }

    @Test
    void ofAlternativeCountriesAnyIsRight() throws Exception {
        CountrySets countries = new CountrySets();
        countries.add(gold(), found());

        assertThat(countries.lines())
                .containsExactly("countries n=1 precision=0.500 recall=0.500 F1=0.500 exact=0.000");
    }

    private static GoldText gold() throws Exception {
        return Gold.read(new BufferedReader(new StringReader(GOLD))).texts().get(0);
    }

    private static Annotations found() {
        return new Annotations(
                List.of(
                        entity("x:anna", EntityType.ORGANIZATION, 0, 4),
                        entity("Q585", EntityType.PLACE, 8, 12),
                        entity("x:french", EntityType.COUNTRY, 21, 27),
                        entity("x:met", EntityType.FACILITY, 13, 16)),
                List.of(new CountrySalience("FRA", 1, 1), new CountrySalience("ITA", 1, 1)),
                List.of(),
                Tension.NONE,
                "test");
    }

    private static Entity entity(String id, EntityType type, int start, int end) {
        return new Entity(id, type, "name", null, null, 1, List.of(new Mention("body", start, end, "name")));
    }
}
