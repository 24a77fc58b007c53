package io.tensionwire.enrich.entity;

import java.util.List;

/**
 * A title that stands before the name of a person.
 *
 * @param roles the offices, as {@code persons.tsv} names them, whose holders it is given to; none for {@code Mr}
 */
record Title(List<String> roles) {
    /** Copies the list. */
    Title {
        roles = List.copyOf(roles);
    }
}
