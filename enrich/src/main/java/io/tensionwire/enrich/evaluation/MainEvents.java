package io.tensionwire.enrich.evaluation;

import io.tensionwire.contract.Annotations;
import io.tensionwire.contract.Category;
import io.tensionwire.contract.Indicator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The main act of each text: polarity, quad class, PLOVER category, actors, and whether there is one at all. */
final class MainEvents implements Measure {
    private static final int LEAST = 10;
    private static final int CODE = 3;
    /** One convention over gold of different makers. */
    private static final Map<String, String> SAME = Map.of(
            "CONCEDE", "YIELD",
            "RETREAT", "YIELD",
            "DISAPPROVE", "ACCUSE",
            "INVESTIGATE", "ACCUSE",
            "DEMAND", "REQUEST",
            "FIGHT", "ASSAULT");

    private final ClassTable polarity = new ClassTable("polarity");
    private final ClassTable quad = new ClassTable("quad");
    private final ClassTable quadOrNone = new ClassTable("quad-or-none");
    private final ClassTable plover = new ClassTable("plover");
    private final Hits events = new Hits();
    private final List<Disagreement> disagreements = new ArrayList<>();
    private boolean someSayNone;
    private int judged;
    private int judgedNone;
    private int falseAlarms;
    private int acted;
    private int sources;
    private int targets;
    private int dyads;
    private int unordered;

    /** Returns the main act: the first that is no statement about relations; null if none. */
    static Indicator mainOf(Annotations found) {
        for (Indicator indicator : found.indicators()) {
            if (indicator.category() != Category.TENSION) {
                return indicator;
            }
        }
        return null;
    }

    static String merged(String category) {
        return SAME.getOrDefault(category, category);
    }

    @Override
    public void add(GoldText gold, Annotations found) {
        if (gold.events() == null) {
            return;
        }
        Indicator main = mainOf(found);
        judge(gold, main);
        if (gold.mainEvent().isPresent()) {
            compare(gold.id(), gold.mainEvent().get(), main);
        }
    }

    private void compare(String id, GoldEvent event, Indicator main) {
        Integer foundQuad = main == null ? null : main.quad().ordinal() + 1;
        String wanted = event.plover() == null ? null : merged(event.plover());
        String got = main == null ? null : merged(main.category().name());
        polarity.add(event.polarityOrThatOfTheQuad(), GoldEvent.polarityOf(foundQuad));
        quad.add(event.quad(), foundQuad);
        quadOrNone.add(event.penta(), foundQuad == null ? 0 : foundQuad);
        plover.add(wanted, got);
        if (wanted != null) {
            note(id, "plover", wanted, got, main);
        } else if (event.penta() != null) {
            note(id, "quad-or-none", event.penta().toString(), foundQuad == null ? "0" : foundQuad.toString(), main);
        } else if (event.quad() != null) {
            note(id, "quad", event.quad().toString(), foundQuad == null ? null : foundQuad.toString(), main);
        }
        if (event.namesBothActors()) {
            compareActors(id, event, main);
        }
    }

    private void compareActors(String id, GoldEvent event, Indicator main) {
        Set<String> from = codes(event.source());
        Set<String> to = codes(event.target());
        Set<String> foundFrom = main == null ? Set.of() : codes(main.source());
        Set<String> foundTo = main == null ? Set.of() : codes(main.target());
        acted++;
        sources += from.equals(foundFrom) ? 1 : 0;
        targets += to.equals(foundTo) ? 1 : 0;
        dyads += from.equals(foundFrom) && to.equals(foundTo) ? 1 : 0;
        unordered += union(from, to).equals(union(foundFrom, foundTo)) ? 1 : 0;
        note(
                id,
                "actors",
                event.source() + ">" + event.target(),
                main == null ? null : actors(main),
                main,
                from.equals(foundFrom) && to.equals(foundTo));
    }

    private void judge(GoldText gold, Indicator main) {
        boolean none = gold.saysNoEvent();
        if (!none && !"coded".equals(gold.status())) {
            return;
        }
        boolean wanted = !none && gold.events().stream().anyMatch(event -> event.penta() != null && event.penta() != 0);
        someSayNone |= none;
        judged++;
        judgedNone += wanted ? 0 : 1;
        falseAlarms += !wanted && main != null ? 1 : 0;
        events.count(wanted, main != null);
        if (none && main != null) {
            note(gold.id(), "event-or-none", null, main.category().name(), main);
        }
    }

    private void note(String id, String what, String wanted, String got, Indicator main) {
        note(id, what, wanted, got, main, wanted != null && wanted.equals(got));
    }

    private void note(String id, String what, String wanted, String got, Indicator main, boolean same) {
        if (!same) {
            disagreements.add(new Disagreement(
                    id,
                    what,
                    wanted == null ? Disagreement.NONE : wanted,
                    got == null ? Disagreement.NONE : got,
                    main == null ? "" : main.rule()));
        }
    }

    static String actors(Indicator indicator) {
        return indicator.source() + ">" + indicator.target();
    }

    /** Country codes only: CAMEO gold has sectors behind them, and an old code of Japan. */
    private static Set<String> codes(List<String> actors) {
        Set<String> codes = new HashSet<>();
        for (String actor : actors) {
            if (!actor.isEmpty()) {
                String code = actor.substring(0, Math.min(CODE, actor.length()));
                codes.add(code.equals("JAP") ? "JPN" : code);
            }
        }
        return codes;
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (ClassTable table : List.of(polarity, quad, quadOrNone, plover)) {
            table.line().ifPresent(lines::add);
        }
        if (someSayNone) {
            lines.add("event-or-none  n=" + judged + " " + events + " false-positive-rate="
                    + Figure.thousandths(Figure.share(falseAlarms, judgedNone)));
        }
        if (acted >= LEAST) {
            lines.add(String.format("actors         n=%5d", acted) + " source=" + ofActed(sources) + " target="
                    + ofActed(targets) + " directed-dyad=" + ofActed(dyads) + " unordered=" + ofActed(unordered));
        }
        return lines;
    }

    private String ofActed(int count) {
        return Figure.thousandths(Figure.share(count, acted));
    }

    @Override
    public List<Disagreement> disagreements() {
        return List.copyOf(disagreements);
    }
}
