package io.tensionwire.app.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The settings in force: a file, overridden by environment variables {@code TENSIONWIRE_…}, overridden by flags. Keys under
 * {@code kafka.} pass through to the Kafka clients; any other key must be a {@link Setting}. Immutable and thread-safe.
 */
public final class Configuration {
    private static final String KAFKA = "kafka.";
    private static final String ENVIRONMENT = "TENSIONWIRE_";
    /** Read by the script that starts Java, and no setting. */
    private static final String OF_THE_SCRIPT = "TENSIONWIRE_JAVA_OPTS";

    private static final List<String> KEYS =
            Stream.of(Setting.values()).map(Setting::key).toList();

    private final Map<String, String> values;

    private Configuration(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /**
     * Reads the settings.
     *
     * @param file the configuration file (Java properties, UTF-8); null for none
     * @param environment the process's environment: {@code TENSIONWIRE_KAFKA_BOOTSTRAP_SERVERS} sets
     *     {@code kafka.bootstrap.servers}
     * @param flags what the command line sets, by key
     * @throws ConfigurationException if the file cannot be read or a key is not known
     */
    public static Configuration read(Path file, Map<String, String> environment, Map<String, String> flags) {
        Map<String, String> values = new TreeMap<>();
        if (file != null) {
            load(file).forEach((key, value) -> put(values, key.toString(), value.toString(), file.toString()));
        }
        environment.forEach((name, value) -> {
            if (name.startsWith(ENVIRONMENT) && !name.equals(OF_THE_SCRIPT)) {
                String key = name.substring(ENVIRONMENT.length())
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '.');
                put(values, key, value, "the environment variable " + name);
            }
        });
        flags.forEach((key, value) -> put(values, key, value, "the command line"));
        return new Configuration(values);
    }

    /** Returns these settings with one of them changed. */
    public Configuration with(Setting setting, String value) {
        Map<String, String> changed = new TreeMap<>(values);
        changed.put(setting.key(), value);
        return new Configuration(changed);
    }

    /** Returns these settings with one of the Kafka clients' settings given, unless it is set already. */
    public Configuration withKafka(String key, String value) {
        Map<String, String> changed = new TreeMap<>(values);
        changed.putIfAbsent(KAFKA + key, value);
        return new Configuration(changed);
    }

    /** Returns the value of a setting, or its default. */
    public String text(Setting setting) {
        return values.getOrDefault(setting.key(), setting.fallback()).strip();
    }

    /**
     * Returns the value of a setting as a whole number.
     *
     * @throws ConfigurationException if it is none, or not in the range
     */
    public int number(Setting setting, int least, int most) {
        String text = text(setting);
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, with the range.
        }
        throw new ConfigurationException(
                setting.key() + " = \"" + text + "\" must be a whole number from " + least + " to " + most);
    }

    /** Returns what passes through to the Kafka clients, without the prefix {@code kafka.}; always the servers. */
    public Map<String, String> kafka() {
        Map<String, String> kafka = new TreeMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(KAFKA)) {
                kafka.put(key.substring(KAFKA.length()), value);
            }
        });
        kafka.put("bootstrap.servers", text(Setting.KAFKA_SERVERS));
        return kafka;
    }

    private static Properties load(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw new ConfigurationException(file + " is no UTF-8 properties file: " + e.getMessage());
        } catch (IOException e) {
            throw new ConfigurationException("cannot read the configuration file " + file + ": " + e.getMessage());
        }
        return properties;
    }

    private static void put(Map<String, String> values, String key, String value, String origin) {
        if (!key.startsWith(KAFKA) && Setting.of(key).isEmpty()) {
            throw new ConfigurationException("unknown setting \"" + key + "\" in " + origin + "; did you mean \""
                    + NearestKey.of(key, KEYS) + "\"?");
        }
        values.put(key, value);
    }
}
