package io.tensionwire.app.explain;

import io.tensionwire.contract.Indicator;
import io.tensionwire.contract.PairTension;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.Tension;
import io.tensionwire.enrich.annotate.Explanation;
import io.tensionwire.enrich.entity.MentionReason;
import io.tensionwire.enrich.tension.IndicatorReason;
import io.tensionwire.enrich.tension.Pull;
import io.tensionwire.enrich.tension.TensionScore;
import io.tensionwire.enrich.tension.Weighing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** The explanation of one story as lines for a terminal. */
public final class ExplanationText {
    private final Story story;
    private final Explanation explanation;
    private final List<String> lines = new ArrayList<>();

    /** The lines for a story. */
    public ExplanationText(Story story, Explanation explanation) {
        this.story = story;
        this.explanation = explanation;
    }

    /** Returns the lines: the mentions, the indicators, the sums, and the sums of each pair. */
    public List<String> lines() {
        lines.clear();
        String lexicon = explanation.annotations().lexicon();
        lines.add(story.id()
                + (lexicon == null ? "  " + story.status().json() + ": nothing is annotated" : "  lexicon " + lexicon));
        lines.add("");
        lines.add("mentions");
        explanation.mentions().forEach(this::mention);
        lines.add("");
        lines.add("indicators");
        for (int at = 0; at < explanation.indicators().size(); at++) {
            indicator(at + 1, explanation.indicators().get(at));
        }
        lines.add("");
        lines.add("tension");
        lines.addAll(new SumText(explanation.annotations().indicators()).lines());
        pairs(explanation.annotations().tension());
        lines.add("");
        return List.copyOf(lines);
    }

    private void mention(MentionReason mention) {
        lines.add(String.format(
                "  %s %d-%d  \"%s\"  %s %s %s%s",
                mention.mention().field(),
                mention.mention().start(),
                mention.mention().end(),
                oneLine(mention.mention().text()),
                mention.id(),
                mention.type().json(),
                mention.name(),
                mention.country() == null ? "" : " (" + mention.country() + ")"));
        mention.reasons().forEach(reason -> lines.add("      " + reason));
    }

    private void indicator(int number, IndicatorReason reason) {
        Indicator indicator = reason.indicator();
        lines.add(String.format(
                "  %d  %s %d-%d  \"%s\"  rule %s (%s)",
                number,
                indicator.field(),
                indicator.start(),
                indicator.end(),
                oneLine(indicator.text()),
                indicator.rule(),
                reason.rule()));
        String field = indicator.field().equals("headline") ? story.headline() : story.body();
        lines.add("      in        "
                + oneLine(field.substring(
                        indicator.sentence().start(), indicator.sentence().end())));
        lines.add("      is        " + what(reason));
        reason.cues()
                .forEach(cue -> lines.add("      cue       \"" + oneLine(cue.text()) + "\"  rule " + cue.name() + " ("
                        + cue.rule() + ")"));
        lines.add("      weight    " + weight(reason.weighing()));
        lines.add("      pull      " + pull(reason.pull(), indicator));
    }

    private static String what(IndicatorReason reason) {
        Indicator indicator = reason.indicator();
        String category = indicator.category() + (indicator.mode() == null ? "" : "/" + indicator.mode());
        return category
                + (category.equals(reason.before()) ? "" : ", from " + reason.before())
                + ", " + indicator.modality().json()
                + ", " + codes(indicator.source()) + " > " + codes(indicator.target())
                + (indicator.attribution() == null ? "" : ", said by " + indicator.attribution());
    }

    private static String weight(Weighing weighing) {
        return Numbers.text(weighing.score())
                + " × " + Numbers.text(weighing.factor()) + " (" + weighing.presented() + ")"
                + (weighing.attribution() == 1 ? "" : " × " + Numbers.text(weighing.attribution()) + " (attributed)")
                + " = " + Numbers.text(weighing.weight());
    }

    private static String pull(Pull pull, Indicator indicator) {
        String place = pull.place() == 3 ? "headline" : pull.place() == 2 ? "lead" : "rest";
        StringJoiner sums = new StringJoiner(", ");
        Map<String, Double> shares = new LinkedHashMap<>();
        shares.put("escalation", pull.escalation());
        shares.put("deescalation", pull.deescalation());
        shares.put("heat", pull.heat());
        shares.put("rise", pull.rise());
        shares.put("ease", pull.ease());
        shares.put("conflict", pull.conflict());
        shares.put("cooperation", pull.cooperation());
        shares.forEach((name, share) -> {
            if (share > 0) {
                sums.add(name);
            }
        });
        return pull.place() + " (" + place + ") × " + Numbers.text(Math.abs(indicator.weight())) + " = "
                + Numbers.text(pull.strength()) + (sums.length() == 0 ? "" : "  to " + sums);
    }

    private void pairs(Tension tension) {
        Map<String, List<Indicator>> byPair =
                TensionScore.pairs(explanation.annotations().indicators());
        for (PairTension pair : tension.pairs()) {
            List<Indicator> between = byPair.get(pair.a() + "/" + pair.b());
            lines.add("");
            lines.add("tension " + pair.a() + "/" + pair.b() + "  (indicators " + numbers(between) + ")");
            lines.addAll(new SumText(between).lines());
        }
    }

    private String numbers(List<Indicator> between) {
        StringJoiner numbers = new StringJoiner(", ");
        List<Indicator> all = explanation.annotations().indicators();
        for (int at = 0; at < all.size(); at++) {
            if (between.contains(all.get(at))) {
                numbers.add(Integer.toString(at + 1));
            }
        }
        return numbers.toString();
    }

    private static String codes(List<String> codes) {
        return codes.isEmpty() ? "-" : String.join(",", codes);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
