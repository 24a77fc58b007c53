package io.tensionwire.enrich.evaluation;

/**
 * Where people and rules say different things of a text; it quotes none of the text.
 *
 * @param id the text
 * @param what which figure it counts in
 * @param gold what people say; {@code none} if nothing
 * @param found what is found; {@code none} if nothing
 * @param rule id of the rule, or of the entity, that is found; empty if none
 */
public record Disagreement(String id, String what, String gold, String found, String rule) {
    static final String NONE = "none";
}
