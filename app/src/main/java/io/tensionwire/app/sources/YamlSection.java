package io.tensionwire.app.sources;

import io.tensionwire.app.config.ConfigurationException;
import io.tensionwire.app.config.NearestKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keys and values of a YAML file. Whatever cannot be used is told with file, line and key.
 *
 * @param file the file
 * @param line where the section begins, counted from 1
 * @param values by key, in the order of the file
 */
record YamlSection(Path file, int line, Map<String, YamlValue> values) {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(s|m|h|d)");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})\\s*(|B|KiB|MiB)");

    /**
     * Refuses keys that are not known.
     *
     * @throws ConfigurationException naming the first of them and the nearest known one
     */
    void refuseAllBut(Collection<String> known) {
        values.forEach((key, value) -> {
            if (!known.contains(key)) {
                throw error(
                        value.line(),
                        "unknown key \"" + key + "\"; did you mean \"" + NearestKey.of(key, known) + "\"?");
            }
        });
    }

    /** Returns a text; empty if the key is absent. */
    Optional<String> text(String key) {
        YamlValue value = values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof YamlValue.Scalar scalar && !scalar.text().isEmpty()) {
            return Optional.of(scalar.text());
        }
        throw error(key, "must have one value");
    }

    /** Returns a text that must be there. */
    String required(String key) {
        return text(key).orElseThrow(() -> missing(key));
    }

    /**
     * Returns a text as what it stands for.
     *
     * @param reader throws {@link RuntimeException} for a text that does not stand for anything
     * @param example of one that does
     */
    <T> Optional<T> read(String key, Function<String, T> reader, String example) {
        return text(key).map(text -> {
            try {
                return reader.apply(text);
            } catch (ConfigurationException e) {
                throw e;
            } catch (RuntimeException e) {
                throw error(key, "\"" + text + "\" cannot be used; write it such as " + example);
            }
        });
    }

    /** Returns a positive time, such as {@code 30m} or {@code PT30M}. */
    Optional<Duration> duration(String key) {
        return read(key, YamlSection::durationOf, "45s, 30m, 2h or 1d");
    }

    /** Returns a number of bytes, such as {@code 4MiB}; from 1 to 1 GiB. */
    Optional<Integer> size(String key) {
        return read(key, YamlSection::sizeOf, "512KiB or 8MiB");
    }

    /** Returns a whole number in a range. */
    Optional<Integer> number(String key, int least, int most) {
        return read(
                key,
                text -> {
                    int number = Integer.parseInt(text);
                    require(number >= least && number <= most);
                    return number;
                },
                "a whole number from " + least + " to " + most);
    }

    /** Returns yes or no. */
    Optional<Boolean> flag(String key) {
        return read(
                key,
                text -> {
                    require(text.equals("true") || text.equals("false"));
                    return text.equals("true");
                },
                "true or false");
    }

    /** Returns several texts, of which there must be at least one. */
    List<String> texts(String key) {
        YamlValue value = values.get(key);
        if (value == null) {
            throw missing(key);
        }
        List<YamlValue> all = value instanceof YamlValue.Sequence sequence ? sequence.values() : List.of(value);
        List<String> texts = new ArrayList<>();
        for (YamlValue each : all) {
            if (!(each instanceof YamlValue.Scalar scalar) || scalar.text().isEmpty()) {
                throw error(each.line(), "\"" + key + "\" must be a text or a list of texts");
            }
            texts.add(scalar.text());
        }
        if (texts.isEmpty()) {
            throw error(key, "must hold at least one");
        }
        return texts;
    }

    /** Returns the section behind a key; empty if the key is absent. */
    Optional<YamlSection> section(String key) {
        YamlValue value = values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof YamlValue.Mapping mapping) {
            return Optional.of(mapping.section());
        }
        throw error(key, "must hold keys and values, indented below it");
    }

    /** Returns the sections behind a key, of which there must be at least one. */
    List<YamlSection> sections(String key) {
        YamlValue value = values.get(key);
        if (!(value instanceof YamlValue.Sequence sequence) || sequence.values().isEmpty()) {
            throw value == null ? missing(key) : error(key, "must be a list: each entry begins with \"- name: …\"");
        }
        List<YamlSection> sections = new ArrayList<>();
        for (YamlValue each : sequence.values()) {
            if (!(each instanceof YamlValue.Mapping mapping)) {
                throw error(each.line(), "each entry of \"" + key + "\" must hold keys and values");
            }
            sections.add(mapping.section());
        }
        return sections;
    }

    /** Returns the texts of all keys. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        values.keySet().forEach(key -> texts.put(key, required(key)));
        return texts;
    }

    /** Returns which of these keys stand here. */
    List<String> present(Set<String> keys) {
        return values.keySet().stream().filter(keys::contains).toList();
    }

    ConfigurationException error(String key, String message) {
        YamlValue value = values.get(key);
        return error(value == null ? line : value.line(), "\"" + key + "\" " + message);
    }

    ConfigurationException error(int at, String message) {
        return new ConfigurationException(file + ", line " + at + ": " + message);
    }

    private ConfigurationException missing(String key) {
        return error(line, "\"" + key + "\" is missing");
    }

    private static Duration durationOf(String text) {
        Matcher written = DURATION.matcher(text);
        Duration duration = written.matches()
                ? Duration.parse(
                        "d".equals(written.group(2))
                                ? "P" + written.group(1) + "D"
                                : "PT" + written.group(1) + written.group(2))
                : Duration.parse(text);
        require(!duration.isNegative() && !duration.isZero());
        return duration;
    }

    private static int sizeOf(String text) {
        Matcher written = SIZE.matcher(text);
        require(written.matches());
        int shift = Map.of("KiB", 10, "MiB", 20).getOrDefault(written.group(2), 0);
        long bytes = Long.parseLong(written.group(1)) << shift;
        require(bytes >= 1 && bytes <= 1 << 30);
        return (int) bytes;
    }

    private static void require(boolean usable) {
        if (!usable) {
            throw new IllegalArgumentException();
        }
    }
}
