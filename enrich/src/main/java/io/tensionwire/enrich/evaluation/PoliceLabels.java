package io.tensionwire.enrich.evaluation;

import io.tensionwire.contract.Annotations;
import io.tensionwire.contract.Category;
import io.tensionwire.contract.Indicator;
import io.tensionwire.contract.Modality;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whole articles labelled with what they report as done: killings, arrests, any use of force. */
final class PoliceLabels implements Measure {
    private enum Label {
        KILL {
            @Override
            boolean isShownBy(Indicator act) {
                return act.category() == Category.ASSAULT && VIOLENCE.contains(root(act));
            }
        },
        ARREST {
            @Override
            boolean isShownBy(Indicator act) {
                return act.cameo() != null && act.cameo().startsWith(DETENTION);
            }
        },
        FORCE {
            @Override
            boolean isShownBy(Indicator act) {
                boolean forceful = act.category() == Category.ASSAULT || act.category() == Category.COERCE;
                return forceful && (VIOLENCE.contains(root(act)) || root(act).equals(COERCION));
            }
        };

        private static final List<String> VIOLENCE = List.of("18", "19", "20");
        private static final String COERCION = "17";
        private static final String DETENTION = "173";

        abstract boolean isShownBy(Indicator act);

        private static String root(Indicator act) {
            return act.cameo() == null || act.cameo().length() < 2
                    ? ""
                    : act.cameo().substring(0, 2);
        }
    }

    private final Map<Label, Hits> hits = new EnumMap<>(Label.class);
    private final List<Disagreement> disagreements = new ArrayList<>();
    private int articles;

    PoliceLabels() {
        for (Label label : Label.values()) {
            hits.put(label, new Hits());
        }
    }

    @Override
    public void add(GoldText gold, Annotations found) {
        if (gold.labels() == null) {
            return;
        }
        articles++;
        hits.forEach((label, counts) -> {
            boolean wanted = gold.labels().contains(label.name());
            Optional<Indicator> shown = found.indicators().stream()
                    .filter(act -> act.modality() == Modality.ASSERTED && label.isShownBy(act))
                    .findFirst();
            counts.count(wanted, shown.isPresent());
            if (wanted != shown.isPresent()) {
                disagreements.add(new Disagreement(
                        gold.id(),
                        "label",
                        wanted ? label.name() : Disagreement.NONE,
                        wanted ? Disagreement.NONE : label.name(),
                        shown.map(Indicator::rule).orElse("")));
            }
        });
    }

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (articles > 0) {
            hits.forEach((label, counts) -> lines.add(
                    String.format("%-8s ", label) + counts + "  (gold " + counts.gold() + " of " + articles + ")"));
        }
        return lines;
    }

    @Override
    public List<Disagreement> disagreements() {
        return List.copyOf(disagreements);
    }
}
