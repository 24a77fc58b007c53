package io.tensionwire.enrich.evaluation;

/**
 * A name that people have marked.
 *
 * @param start first UTF-16 code unit in the body
 * @param end the code unit after the last
 * @param type {@code PER}, {@code ORG}, {@code LOC} or {@code MISC}
 * @param link the Wikidata id; empty if it has none
 */
record GoldMention(int start, int end, String type, String link) {
    boolean isLinked() {
        return link.startsWith("Q");
    }
}
