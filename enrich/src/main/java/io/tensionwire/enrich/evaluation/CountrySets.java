package io.tensionwire.enrich.evaluation;

import io.tensionwire.contract.Annotations;
import io.tensionwire.contract.CountrySalience;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The countries that a story is about. Of alternatives, for states that are no more, any will do. */
final class CountrySets implements Measure {
    private final Hits hits = new Hits();
    private final List<Disagreement> disagreements = new ArrayList<>();
    private int stories;
    private int exact;

    @Override
    public void add(GoldText gold, Annotations found) {
        if (gold.countries() == null) {
            return;
        }
        Set<String> have = new TreeSet<>();
        for (CountrySalience country : found.countries()) {
            have.add(country.code());
        }
        Set<String> wrong = new LinkedHashSet<>(have);
        boolean all = true;
        for (Set<String> wanted : gold.countries()) {
            boolean reached = !Collections.disjoint(wanted, have);
            hits.count(true, reached);
            all &= reached;
            wrong.removeAll(wanted);
        }
        wrong.forEach(code -> hits.wrong());
        stories++;
        if (all && wrong.isEmpty()) {
            exact++;
        } else {
            disagreements.add(
                    new Disagreement(gold.id(), "countries", gold.countries().toString(), have.toString(), ""));
        }
    }

    @Override
    public List<String> lines() {
        return stories == 0
                ? List.of()
                : List.of("countries n=" + stories + " " + hits + " exact="
                        + Figure.thousandths(Figure.share(exact, stories)));
    }

    @Override
    public List<Disagreement> disagreements() {
        return List.copyOf(disagreements);
    }
}
