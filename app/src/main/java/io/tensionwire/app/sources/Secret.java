package io.tensionwire.app.sources;

import io.tensionwire.app.config.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a secret is to be had. The secret itself never stands in the file of sources and is never printed. */
sealed interface Secret {

    /**
     * Returns the secret.
     *
     * @throws ConfigurationException if it is not to be had
     */
    String value(Map<String, String> environment);

    /** In an environment variable. */
    record InEnvironment(String name) implements Secret {
        private static final Pattern WRITTEN = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

        @Override
        public String value(Map<String, String> environment) {
            String value = environment.getOrDefault(name, "").strip();
            if (value.isEmpty()) {
                throw new ConfigurationException(
                        "the environment variable " + name + " is not set; it must hold a secret of the sources");
            }
            return value;
        }

        /** Reads <code>${NAME}</code>; empty for any other text. */
        static Optional<Secret> written(String text) {
            Matcher written = WRITTEN.matcher(text);
            return written.matches() ? Optional.of(new InEnvironment(written.group(1))) : Optional.empty();
        }
    }

    /** In a file of its own. */
    record InFile(Path file) implements Secret {
        @Override
        public String value(Map<String, String> environment) {
            try {
                String value = Files.readString(file).strip();
                if (!value.isEmpty()) {
                    return value;
                }
                throw new ConfigurationException(
                        "the file " + file + " is empty; it must hold a secret of the sources");
            } catch (IOException e) {
                throw new ConfigurationException("the file " + file
                        + " that holds a secret of the sources cannot be read: "
                        + e.getClass().getSimpleName());
            }
        }
    }

    /**
     * Reads the value of a key that must not hold the secret itself.
     *
     * @throws ConfigurationException if it does; the message does not repeat it
     */
    static Secret of(YamlSection section, String key) {
        return InEnvironment.written(section.required(key))
                .orElseThrow(
                        () -> section.error(
                                key,
                                "must name an environment variable, such as ${WIRE_SECRET}: secrets do not belong into this file"));
    }
}
