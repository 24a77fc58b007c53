package io.tensionwire.app.explain;

import io.tensionwire.contract.Indicator;
import io.tensionwire.enrich.tension.Pull;
import io.tensionwire.enrich.tension.TensionSum;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Writes a sum of indicators down so that it can be redone by hand. */
final class SumText {
    private final List<Indicator> indicators;
    private final TensionSum sum;

    SumText(List<Indicator> indicators) {
        this.indicators = indicators;
        sum = TensionSum.of(indicators);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(sum("escalation", Pull::escalation, sum.escalation()));
        lines.add(sum("deescalation", Pull::deescalation, sum.deescalation()));
        lines.add(sum("heat", Pull::heat, sum.heat()));
        lines.add("  level         100 × (1 − e^(−" + Numbers.text(sum.heat()) + " / "
                + Numbers.text(TensionSum.HEAT_SCALE) + ")) = " + Numbers.text(sum.level()));
        lines.add(balance("statements", sum.rise(), sum.ease(), sum.ofStatements()));
        lines.add(balance("acts", sum.conflict(), sum.cooperation(), sum.ofActs()));
        lines.add(direction());
        return lines;
    }

    private String sum(String name, ToDoubleFunction<Pull> share, double total) {
        List<String> shares = new ArrayList<>();
        for (Indicator indicator : indicators) {
            double of = share.applyAsDouble(Pull.of(indicator));
            if (of != 0) {
                shares.add(Numbers.text(of));
            }
        }
        String added = shares.size() < 2 ? "" : String.join(" + ", shares) + " = ";
        return String.format("  %-13s %s%s", name, added, Numbers.text(total));
    }

    private static String balance(String name, double up, double down, double balance) {
        String text = up + down == 0
                ? "none"
                : String.format(
                        "(%1$s − %2$s) / (%1$s + %2$s) = %3$s",
                        Numbers.text(up), Numbers.text(down), Numbers.text(balance));
        return String.format("  %-13s %s", name, text);
    }

    private String direction() {
        double share = sum.shareOfStatements();
        String text = sum.hasStatements() || sum.hasActs()
                ? String.format(
                        "%s × %s + %s × %s = %s",
                        Numbers.text(share),
                        Numbers.text(sum.ofStatements()),
                        Numbers.text(1 - share),
                        Numbers.text(sum.ofActs()),
                        Numbers.text(sum.direction()))
                : "0";
        return "  direction     " + text;
    }
}
