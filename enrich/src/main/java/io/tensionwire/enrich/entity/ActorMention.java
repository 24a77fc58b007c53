package io.tensionwire.enrich.entity;

import io.tensionwire.contract.EntityType;
import java.util.List;

/**
 * One mention as the tension rules see it: a noun phrase that may act or be acted on. It covers what belongs to the name, so
 * that {@code Russian Foreign Ministry} and {@code US President Joe Biden} are one mention each.
 *
 * @param field the field of the story
 * @param firstToken its first token
 * @param endToken the token after its last
 * @param entityId the id of the entity named
 * @param type what kind of thing it is
 * @param adjective whether it is the adjective of a country, as {@code Russian}, and not a noun
 * @param codes who acts when this acts: alpha-3 codes, or codes of bodies such as {@code NATO}; empty for what is nobody's
 *     actor, such as a sea, and for everything in the dateline
 */
public record ActorMention(
        String field,
        int firstToken,
        int endToken,
        String entityId,
        EntityType type,
        boolean adjective,
        List<String> codes) {
    /** Copies the list. */
    public ActorMention {
        codes = List.copyOf(codes);
    }
}
