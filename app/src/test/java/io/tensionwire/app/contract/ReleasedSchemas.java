package io.tensionwire.app.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.tensionwire.contract.ContractSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds what is published against every version of the contract's schemas, formats included. */
final class ReleasedSchemas {
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<ContractSchema, Schema> schemas = new HashMap<>();

    /** Returns what is wrong with a value; empty if it is valid under every version. */
    List<String> faults(String name, byte[] json) {
        List<String> faults = new ArrayList<>();
        for (String version : ContractSchema.VERSIONS) {
            schema(new ContractSchema(version, name))
                    .validate(
                            new String(json, UTF_8),
                            InputFormat.JSON,
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                    .forEach(error -> faults.add(version + ' ' + name + ' ' + error));
        }
        return faults;
    }

    private Schema schema(ContractSchema schema) {
        return schemas.computeIfAbsent(schema, wanted -> registry.getSchema(new String(wanted.json(), UTF_8)));
    }
}
