package io.tensionwire.ingest.json;

import java.io.IOException;

/** An object that gives a field twice with different values: nobody can tell which is meant. */
final class ContradictionException extends IOException {
    private static final long serialVersionUID = 1;

    /** Names the field, unless its name is one that no wire would use. */
    ContradictionException(String field) {
        super("gives " + (field.matches("[A-Za-z0-9_.-]{1,40}") ? "\"" + field + "\"" : "a field")
                + " twice with different values");
    }
}
