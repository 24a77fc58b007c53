package io.tensionwire.enrich.evaluation;

import io.tensionwire.contract.Annotations;
import io.tensionwire.contract.Indicator;
import io.tensionwire.contract.Modality;
import java.util.ArrayList;
import java.util.List;

/**
 * How the first indicator of a text reads its act: the label that holds after negation, refusal and time, statements about
 * relations among them, the modality, the evidence, and whether somebody is quoted for it. Only for gold that has a
 * {@code label}, and for texts without an act beside it.
 */
final class Readings implements Measure {
    private final ClassTable labels = new ClassTable("label");
    private final ClassTable modalities = new ClassTable("modality");
    private final Hits attributions = new Hits();
    private final List<Disagreement> disagreements = new ArrayList<>();
    private int texts;
    private int right;
    private int paired;
    private int pairedRight;
    private int evidences;
    private int overlapping;
    private int exact;

    @Override
    public void add(GoldText gold, Annotations found) {
        GoldEvent event = gold.mainEvent().orElse(null);
        if (event == null ? !gold.saysNoEvent() : event.labels() == null) {
            return;
        }
        Indicator first =
                found.indicators().isEmpty() ? null : found.indicators().get(0);
        String wanted = label(event, first);
        String got = first == null
                ? Disagreement.NONE
                : MainEvents.merged(first.category().name());
        boolean same = wanted.equals(got) && isReadAlike(event, first);
        labels.add(wanted, got);
        count(gold.pair() != null, same);
        if (!same) {
            disagreements.add(new Disagreement(
                    gold.id(),
                    "label+modality",
                    described(wanted, event == null ? null : event.modality()),
                    described(got, first == null ? null : first.modality()),
                    first == null ? "" : first.rule()));
        }
        if (event != null) {
            compare(event, first);
        }
    }

    /** Of labels that are all right the one that was found, if it was. */
    private static String label(GoldEvent event, Indicator first) {
        if (event == null) {
            return Disagreement.NONE;
        }
        boolean found =
                first != null && event.labels().contains(first.category().name());
        return MainEvents.merged(
                found ? first.category().name() : event.labels().iterator().next());
    }

    private static boolean isReadAlike(GoldEvent event, Indicator first) {
        return event == null || event.modality() == null || (first != null && event.modality() == first.modality());
    }

    private void count(boolean inPair, boolean same) {
        texts++;
        right += same ? 1 : 0;
        paired += inPair ? 1 : 0;
        pairedRight += inPair && same ? 1 : 0;
    }

    private void compare(GoldEvent event, Indicator first) {
        if (event.modality() != null) {
            modalities.add(
                    event.modality().json(),
                    first == null ? null : first.modality().json());
        }
        attributions.count(event.attributed(), first != null && first.attribution() != null);
        if (event.evidence() != null) {
            evidences++;
            boolean meets = first != null
                    && first.start() < event.evidence().end()
                    && event.evidence().start() < first.end();
            overlapping += meets ? 1 : 0;
            exact += meets
                            && first.start() == event.evidence().start()
                            && first.end() == event.evidence().end()
                    ? 1
                    : 0;
        }
    }

    private static String described(String label, Modality modality) {
        return modality == null ? label : label + " " + modality.json();
    }

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (evidences == 0 && modalities.line().isEmpty()) {
            return lines;
        }
        labels.line().ifPresent(lines::add);
        modalities.line().ifPresent(lines::add);
        lines.add(String.format("label+modality n=%5d", texts) + " accuracy="
                + Figure.thousandths(Figure.share(right, texts)));
        lines.add(String.format("minimal-pairs  n=%5d", paired) + " accuracy="
                + Figure.thousandths(Figure.share(pairedRight, paired)));
        lines.add(String.format("evidence       n=%5d", evidences) + " overlapping="
                + Figure.thousandths(Figure.share(overlapping, evidences)) + " exact="
                + Figure.thousandths(Figure.share(exact, evidences)));
        lines.add("attribution    " + attributions);
        return lines;
    }

    @Override
    public List<Disagreement> disagreements() {
        return List.copyOf(disagreements);
    }
}
