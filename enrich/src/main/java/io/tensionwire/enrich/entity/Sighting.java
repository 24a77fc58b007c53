package io.tensionwire.enrich.entity;

import io.tensionwire.contract.EntityType;
import io.tensionwire.contract.Mention;
import io.tensionwire.enrich.text.TokenizedText;
import java.util.List;

/**
 * One place in a story where something is named.
 *
 * @param field the field that names it
 * @param first first token of the name
 * @param end token after its last
 * @param start first UTF-16 code unit of the name: inside its first token for a part of a word such as {@code Iran-Iraq}
 * @param stop the code unit after its last
 * @param referent what is named
 * @param adjective whether it is the adjective of a country
 * @param actorFirst first token of the noun phrase that the name ends: {@code US President Joe Biden}
 * @param actorEnd token after the last of that noun phrase: {@code Greece's government}
 * @param codes who acts when this acts
 * @param placeline whether it stands in the dateline, as a field or at the start of the body
 */
record Sighting(
        FieldTokens field,
        int first,
        int end,
        int start,
        int stop,
        Referent referent,
        boolean adjective,
        int actorFirst,
        int actorEnd,
        List<String> codes,
        boolean placeline) {

    /** A name of whole tokens that is its own noun phrase. */
    static Sighting of(FieldTokens field, int first, int end, Referent referent, boolean adjective) {
        TokenizedText text = field.text();
        return new Sighting(
                field,
                first,
                end,
                field.nameStart(first),
                text.end(end - 1),
                referent,
                adjective,
                first,
                end,
                referent.codes(),
                field.isDateline());
    }

    /** Returns this with another noun phrase and other actors. */
    Sighting acting(int nounPhraseFirst, List<String> actors) {
        return new Sighting(
                field, first, end, start, stop, referent, adjective, nounPhraseFirst, actorEnd, actors, placeline);
    }

    /** Returns this as the name in a longer noun phrase, which is no adjective then. */
    Sighting within(int nounPhraseFirst, int nounPhraseEnd) {
        return new Sighting(
                field, first, end, start, stop, referent, false, nounPhraseFirst, nounPhraseEnd, codes, placeline);
    }

    /** Returns this as the name of somebody else. */
    Sighting meaning(Referent other) {
        return new Sighting(field, first, end, start, stop, other, adjective, actorFirst, actorEnd, codes, placeline);
    }

    /** Returns this as a place of the dateline: nobody's actor. */
    Sighting inDateline() {
        return new Sighting(field, first, end, start, stop, referent, adjective, actorFirst, actorEnd, List.of(), true);
    }

    /** Returns whether it names a country or another place. */
    boolean isPlace() {
        return referent.type() == EntityType.COUNTRY || referent.type() == EntityType.PLACE;
    }

    /** Returns whether it is only a part of a token. */
    boolean isPart() {
        return start > field.text().start(first) || stop < field.text().end(end - 1);
    }

    /** Returns the mention that the contract carries. */
    Mention mention() {
        TokenizedText text = field.text();
        return new Mention(text.field(), start, stop, text.text().substring(start, stop));
    }
}
