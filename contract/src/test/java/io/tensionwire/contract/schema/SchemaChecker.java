package io.tensionwire.contract.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.tensionwire.contract.ContractSchema;
import java.util.List;

/** Says what of a value a schema does not allow, formats included. */
final class SchemaChecker {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Schema schema;

    SchemaChecker(ContractSchema schema) {
        this.schema = REGISTRY.getSchema(new String(schema.json(), UTF_8));
    }

    /** Returns what is wrong; empty if the value is valid. */
    List<String> faults(String json) {
        return schema
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }
}
