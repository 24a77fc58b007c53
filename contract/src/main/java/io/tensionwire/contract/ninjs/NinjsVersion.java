package io.tensionwire.contract.ninjs;

import java.util.Locale;

/** The versions of ninjs that are written. They differ in the spelling of names only, as far as they are used here. */
public enum NinjsVersion {
    /** Names in small letters. */
    V2_1("2.1"),
    /** Names in camel case. */
    V3_0("3.0");

    private final String number;

    NinjsVersion(String number) {
        this.number = number;
    }

    /** Returns the version as the standard gives it, such as {@code 3.0}. */
    public String number() {
        return number;
    }

    /** Returns the address that the standard gives to the schema of this version. */
    public String schema() {
        return "https://www.iptc.org/std/ninjs/ninjs-schema_" + number + ".json";
    }

    /** Returns a name of version 3 as this version spells it. */
    String spelled(String name) {
        return this == V2_1 ? name.toLowerCase(Locale.ROOT) : name;
    }
}
