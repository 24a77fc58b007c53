package io.tensionwire.contract;

/**
 * How tense a story tells things to be between two actors.
 *
 * @param a the actor whose code comes first in the alphabet
 * @param b the other
 * @param level 0 to 100
 * @param direction -1 (easing) to +1 (rising)
 */
public record PairTension(String a, String b, double level, double direction) {}
