package io.tensionwire.enrich.tension;

/**
 * How the weight of an act comes about.
 *
 * @param score the score of its category and mode, -10 to +10
 * @param presented how it is presented, as {@code modality-factors.tsv} names it: {@code denied}, {@code shifted-future}
 * @param factor the factor of that
 * @param attribution the factor of somebody else's saying so; 1 where the story says it itself
 */
public record Weighing(double score, String presented, double factor, double attribution) {
    /** Returns the weight: score × factor × attribution, from -10 to +10, rounded to two decimals. */
    public double weight() {
        return Math.max(-10, Math.min(10, Math.round(score * factor * attribution * 100) / 100.0));
    }
}
