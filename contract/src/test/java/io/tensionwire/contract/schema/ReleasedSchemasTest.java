package io.tensionwire.contract.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.tensionwire.contract.ContractSchema;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReleasedSchemasTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void aReleasedSchemaNeverChanges() throws IOException, NoSuchAlgorithmException {
        Map<String, String> now = new TreeMap<>();
        for (String file : released().keySet()) {
            now.put(file, sha256(schema(file).json()));
        }
        assertThat(now)
                .as("a schema that was released was changed: put it back, and add a folder of the next version")
                .isEqualTo(released());
    }

    @Test
    void everyVersionBeforeTheLatestIsReleasedAsAWhole() throws IOException {
        for (String version : ContractSchema.VERSIONS) {
            List<String> files = released().keySet().stream()
                    .filter(file -> file.startsWith(version + '/'))
                    .toList();
            if (!version.equals(ContractSchema.LATEST)) {
                assertThat(files).isNotEmpty();
            }
            if (!files.isEmpty() && version.equals(ContractSchema.LATEST)) {
                assertThat(files).hasSameSizeAs(ContractSchema.NAMES);
            }
        }
    }

    @Test
    void eachVersionOnlyAddsToTheOneBefore() throws IOException {
        List<String> breaks = new ArrayList<>();
        for (int i = 1; i < ContractSchema.VERSIONS.size(); i++) {
            String before = ContractSchema.VERSIONS.get(i - 1);
            String after = ContractSchema.VERSIONS.get(i);
            for (String name : names(before, after)) {
                SchemaChange.breaks(tree(new ContractSchema(before, name)), tree(new ContractSchema(after, name)))
                        .forEach(found -> breaks.add(after + '/' + name + ": " + found));
            }
        }
        assertThat(breaks).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("latest")
    void everySchemaIsOneOfTheDraftThatItNamesAndStandsAlone(ContractSchema schema) throws IOException {
        String json = new String(schema.json(), UTF_8);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                        .validate(json, InputFormat.JSON))
                .isEmpty();
        JsonNode tree = tree(schema);
        assertThat(tree.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(tree.path("$id").asText()).isEqualTo(schema.id());
        assertThat(tree.findValuesAsText("$ref"))
                .allSatisfy(reference -> assertThat(reference).startsWith("#/$defs/"));
    }

    @ParameterizedTest
    @MethodSource("latest")
    void everyFieldIsDescribed(ContractSchema schema) throws IOException {
        for (JsonNode properties : tree(schema).findValues("properties")) {
            properties.properties().forEach(field -> assertThat(field.getValue().has("description")
                            || field.getValue().has("$ref"))
                    .as(field.getKey())
                    .isTrue());
        }
    }

    static Stream<ContractSchema> latest() {
        return ContractSchema.NAMES.stream().map(name -> new ContractSchema(ContractSchema.LATEST, name));
    }

    /** A released file by its hash, as sha256sum writes it. */
    private static Map<String, String> released() throws IOException {
        try (InputStream in = ContractSchema.class.getResourceAsStream("schema/released.sha256")) {
            Map<String, String> released = new TreeMap<>();
            new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .map(line -> line.split(" +"))
                    .forEach(line -> released.put(line[1], line[0]));
            return released;
        }
    }

    private static List<String> names(String before, String after) throws IOException {
        return released().keySet().stream()
                .filter(file -> file.startsWith(before + '/'))
                .map(file -> schema(file).name())
                .peek(name -> assertThat(new ContractSchema(after, name).json()).isNotEmpty())
                .toList();
    }

    private static ContractSchema schema(String file) {
        int slash = file.indexOf('/');
        return new ContractSchema(file.substring(0, slash), file.substring(slash + 1, file.lastIndexOf('.')));
    }

    private static JsonNode tree(ContractSchema schema) throws IOException {
        return JSON.readTree(schema.json());
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
