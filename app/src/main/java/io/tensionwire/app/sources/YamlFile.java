package io.tensionwire.app.sources;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.tensionwire.app.config.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a YAML file such that every error can name its line. Scalars stay text, whatever YAML takes them for. */
final class YamlFile {
    private final Path file;
    private final YAMLParser parser;

    private YamlFile(Path file, YAMLParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /**
     * Returns the mapping that the file holds.
     *
     * @throws ConfigurationException if it cannot be read or holds something else
     */
    static YamlSection read(Path file) {
        try (YAMLParser parser = new YAMLFactory().createParser(Files.readAllBytes(file))) {
            YamlFile yaml = new YamlFile(file, parser);
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw yaml.error("must hold keys and values, beginning with \"sources:\"");
            }
            YamlSection section = yaml.section();
            if (parser.nextToken() != null) {
                throw yaml.error("holds a second document; put everything into one");
            }
            return section;
        } catch (JsonProcessingException e) {
            throw new ConfigurationException(file + ", line "
                    + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()) + ": is not YAML: "
                    + e.getOriginalMessage().lines().findFirst().orElse("it is broken"));
        } catch (IOException e) {
            throw new ConfigurationException("cannot read the file of sources " + file + ": " + e.getMessage());
        }
    }

    private YamlSection section() throws IOException {
        int line = line();
        Map<String, YamlValue> values = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            if (values.containsKey(key)) {
                throw error("\"" + key + "\" stands here twice");
            }
            int at = line();
            parser.nextToken();
            values.put(key, value(at));
        }
        return new YamlSection(file, line, values);
    }

    private YamlValue value(int line) throws IOException {
        if (parser.isCurrentAlias()) {
            throw error("an alias (*) is not read; write the value out");
        }
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return new YamlValue.Mapping(line, section());
        }
        if (token == JsonToken.START_ARRAY) {
            List<YamlValue> values = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                values.add(value(line()));
            }
            return new YamlValue.Sequence(line, values);
        }
        String text = token == JsonToken.VALUE_NULL ? "" : parser.getText();
        return new YamlValue.Scalar(line, text.strip());
    }

    private int line() {
        return ((JsonParser) parser).currentTokenLocation().getLineNr();
    }

    private ConfigurationException error(String message) {
        return new ConfigurationException(file + ", line " + line() + ": " + message);
    }
}
