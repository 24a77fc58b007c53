package io.tensionwire.enrich.entity;

/**
 * One place in a story where something unlisted is named, before it is known what.
 *
 * @param field the field that names it
 * @param first first token of the name
 * @param end token after its last
 * @param actorFirst first token of the noun phrase that the name ends
 * @param group all mentions of the name
 */
record Candidate(FieldTokens field, int first, int end, int actorFirst, NameGroup group) {
    /** Returns this with a longer noun phrase. */
    Candidate acting(int nounPhraseFirst) {
        return new Candidate(field, first, end, nounPhraseFirst, group);
    }
}
