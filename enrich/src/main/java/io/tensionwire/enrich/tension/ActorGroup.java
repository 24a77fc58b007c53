package io.tensionwire.enrich.tension;

import java.util.List;

/**
 * One actor, or several of equal rank ("Russia, Ukraine and NATO"), at one place in a field.
 *
 * @param first first token
 * @param end the token after the last
 * @param codes who it is, in the order of the text, each once
 * @param entityId the first entity named
 * @param several whether it names more than one actor
 * @param adjective whether it ends in an adjective: "Russian" in "Russian troops"
 */
record ActorGroup(int first, int end, List<String> codes, String entityId, boolean several, boolean adjective) {
    ActorGroup {
        codes = List.copyOf(codes);
    }
}
