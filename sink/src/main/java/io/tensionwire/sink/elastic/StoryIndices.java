package io.tensionwire.sink.elastic;

import java.util.regex.Pattern;

/**
 * The names of what holds stories: one index per month in which stories were first created, one alias over all of them, and
 * the template that makes each index. A story lives in the index of its first version's month, whatever its versions say later.
 *
 * @param prefix stands before every name; may be empty
 */
public record StoryIndices(String prefix) {
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");

    /** Returns the alias over all indices, which is also the name of the template: {@code stories}. */
    public String alias() {
        return prefix + "stories";
    }

    /** Returns the pattern of all indices: {@code stories-*}. */
    public String pattern() {
        return alias() + "-*";
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
}
