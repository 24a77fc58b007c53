package io.tensionwire.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tensionwire.contract.Alert;
import io.tensionwire.contract.ContractSchema;
import io.tensionwire.contract.EnrichedStory;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.TensionPoint;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The latest schemas say what the records are: the same fields in the same order, of the same types. */
class SchemasAndRecordsTest {
    private static final JsonMapper JSON = new JsonMapper();

    private JsonNode root;

    @Test
    void aStory() throws IOException {
        check("story", Story.class);
    }

    @Test
    void anEnrichedStory() throws IOException {
        check("enriched-story", EnrichedStory.class);
    }

    @Test
    void aPointOfTheTensionIndex() throws IOException {
        check("tension-point", TensionPoint.class);
    }

    @Test
    void anAlert() throws IOException {
        check("alert", Alert.class);
    }

    private void check(String name, Class<?> record) throws IOException {
        root = JSON.readTree(new ContractSchema(ContractSchema.LATEST, name).json());
        checkFields(name, root, record);
    }

    private void checkFields(String path, JsonNode schema, Class<?> record) throws IOException {
        Map<String, Type> fields = fields(record);
        JsonNode properties = schema.path("properties");
        List<String> names = new ArrayList<>();
        properties.fieldNames().forEachRemaining(names::add);
        assertThat(names).as(path).containsExactlyElementsOf(fields.keySet());
        for (Map.Entry<String, Type> field : fields.entrySet()) {
            checkType(path + '/' + field.getKey(), properties.path(field.getKey()), field.getValue());
        }
        for (JsonNode required : schema.path("required")) {
            assertThat(names).as(path + " requires").contains(required.asText());
        }
    }

    private void checkType(String path, JsonNode said, Type type) throws IOException {
        JsonNode schema = said.has("$ref") ? root.at(said.path("$ref").asText().substring(1)) : said;
        if (type instanceof ParameterizedType list) {
            assertThat(schema.path("type").asText()).as(path).isEqualTo("array");
            checkType(path + "[]", schema.path("items"), list.getActualTypeArguments()[0]);
            return;
        }
        Class<?> plain = (Class<?>) type;
        assertThat(schema.path("type").asText()).as(path).isEqualTo(typeName(plain));
        if (plain.isRecord()) {
            checkFields(path, schema, plain);
        } else if (plain.isEnum()) {
            assertThat(schema.path("enum")).as(path).isEqualTo(JSON.valueToTree(plain.getEnumConstants()));
        } else if (plain == Instant.class) {
            assertThat(schema.path("format").asText()).as(path).isEqualTo("date-time");
        }
    }

    private static String typeName(Class<?> type) {
        if (type.isRecord()) {
            return "object";
        } else if (type == int.class || type == long.class || type == Integer.class) {
            return "integer";
        } else if (type == double.class || type == Double.class) {
            return "number";
        }
        return type == boolean.class ? "boolean" : "string";
    }

    /** The fields as they stand in JSON: those of an unwrapped record stand among the others. */
    private static Map<String, Type> fields(Class<?> record) {
        Map<String, Type> fields = new LinkedHashMap<>();
        for (RecordComponent component : record.getRecordComponents()) {
            boolean unwrapped = component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
            if (unwrapped) {
                fields.putAll(fields(component.getType()));
            } else {
                fields.put(component.getName(), component.getGenericType());
            }
        }
        return fields;
    }
}
