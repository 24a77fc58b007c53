package io.tensionwire.sink.elastic;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The names of what holds one family: an index per month of event time, two aliases over all of them, and the templates that
 * make each index. A document lives in the index of its first state's month, whatever its later states say.
 *
 * @param prefix stands before every name; may be empty
 * @param family what is held
 */
public record FamilyIndices(String prefix, IndexFamily family) {
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");

    /** Returns the alias that readers use, without stubs, which is also the name of the index template: {@code stories}. */
    public String alias() {
        return prefix + family.label();
    }

    /** Returns the alias over everything, stubs included: {@code stories-all}. */
    public String aliasOfAll() {
        return alias() + "-all";
    }

    /** Returns the pattern of all indices: {@code stories-*}. */
    public String pattern() {
        return alias() + "-*";
    }

    /** Returns the component template of settings. */
    String settingsComponent() {
        return alias() + "@settings";
    }

    /** Returns the component template of the mapping and its analyzers. */
    String mappingComponent() {
        return alias() + "@mappings";
    }

    /** Returns the component template that belongs to the operator and need not exist. */
    String customComponent() {
        return alias() + "@custom";
    }

    /**
     * Returns the index of a month, such as {@code stories-2026-03}.
     *
     * @param month {@code yyyy-MM}
     * @throws IllegalArgumentException if it is no month
     */
    public String ofMonth(String month) {
        if (!MONTH.matcher(month).matches()) {
            throw new IllegalArgumentException("the month must be given as yyyy-MM, from 01 to 12");
        }
        return alias() + "-" + month;
    }

    /** Returns the month whose index has this name; empty if it is none of this family's. */
    public Optional<YearMonth> monthOf(String index) {
        String start = alias() + "-";
        if (!index.startsWith(start)) {
            return Optional.empty();
        }
        String month = index.substring(start.length());
        return MONTH.matcher(month).matches() ? Optional.of(YearMonth.parse(month)) : Optional.empty();
    }
}
