package io.tensionwire.replay.filter;

import java.util.Set;

/** Tells which countries a raw story is about: what its annotation says. */
public interface CountryReader {
    /**
     * Returns their codes, ISO 3166-1 alpha-3.
     *
     * @param story the raw story as JSON; none for what cannot be read
     */
    Set<String> countries(byte[] story);
}
