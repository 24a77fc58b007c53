package io.tensionwire.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A JSON Schema (2020-12) of the contract, as it lies in this library under {@code schema/<version>/<name>.json}. Each stands
 * alone: it refers to nothing outside of itself.
 *
 * <p>A version that was released never changes. One that adds fields is the next minor version, in a folder of its own beside
 * it, and what is published is valid under all of them.
 *
 * @param version such as {@code 1.0}
 * @param name such as {@code enriched-story}: {@link EventType#label()}, {@code headers} or {@code rejected-headers}
 */
public record ContractSchema(String version, String name) {
    /** The version that the records of this library are written in. */
    public static final String LATEST = "1.0";

    /** All versions, the oldest first. */
    public static final List<String> VERSIONS = List.of("1.0");

    /** The names of all schemas of the latest version. */
    public static final List<String> NAMES =
            List.of("story", "enriched-story", "tension-point", "alert", "position", "headers", "rejected-headers");

    /** Returns the {@code $id} of the latest schema of this name. */
    static String id(String name) {
        return new ContractSchema(LATEST, name).id();
    }

    /** Returns the {@code $id}, such as {@code urn:tensionwire:schema:1.0:enriched-story}. */
    public String id() {
        return "urn:tensionwire:schema:" + version + ':' + name;
    }

    /**
     * Returns the schema as UTF-8 JSON.
     *
     * @throws IllegalArgumentException if there is none of this version and name
     */
    public byte[] json() {
        String file = "schema/" + version + '/' + name + ".json";
        try (InputStream in = ContractSchema.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no schema \"" + name + "\" of version " + version
                        + "; there are " + String.join(", ", NAMES) + " of " + String.join(", ", VERSIONS));
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
