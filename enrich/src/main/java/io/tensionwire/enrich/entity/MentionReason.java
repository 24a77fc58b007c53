package io.tensionwire.enrich.entity;

import io.tensionwire.contract.EntityType;
import io.tensionwire.contract.Mention;
import java.util.List;

/**
 * How a mention came about.
 *
 * @param mention where something is named
 * @param id of what is named
 * @param type what kind of thing it is
 * @param name its usual name
 * @param country alpha-3 code of its country; null if none
 * @param reasons the row or the clues that it is known by, then the readings that lost; each names files and lines
 */
public record MentionReason(
        Mention mention, String id, EntityType type, String name, String country, List<String> reasons) {
    /** Copies the list. */
    public MentionReason {
        reasons = List.copyOf(reasons);
    }
}
