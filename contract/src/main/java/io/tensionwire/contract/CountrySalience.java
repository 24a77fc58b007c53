package io.tensionwire.contract;

/**
 * A country that a story is about.
 *
 * @param code ISO 3166-1 alpha-3
 * @param salience 0 to 1, the most salient first in a story
 * @param mentions how often the country, its people, cities, leaders or institutions are named
 */
public record CountrySalience(String code, double salience, int mentions) {}
