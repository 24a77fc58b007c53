package io.tensionwire.enrich.cluster;

/** Hashes of 32 bits that are the same in every process, and well mixed: their low bits and their order are as good as random. */
final class Hash {
    private Hash() {}

    static int of(String text) {
        return mixed(text.hashCode());
    }

    /** Returns the hash of a sequence that goes on with a value. */
    static int then(int hash, int value) {
        return mixed(hash * 31 + value);
    }

    /** The finishing step of MurmurHash3 by Austin Appleby. */
    static int mixed(int value) {
        int hash = value;
        hash ^= hash >>> 16;
        hash *= 0x85ebca6b;
        hash ^= hash >>> 13;
        hash *= 0xc2b2ae35;
        hash ^= hash >>> 16;
        return hash;
    }
}
