package io.tensionwire.sink.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1:34] failed to parse field [urgency] of type [byte] in document with id 'a'. Preview of field's value: 'secret'",
                "[1:34] failed to parse field [urgency]: [1:2] Unexpected character\n at [Source: (byte[])\"{\"secret\"; line: 1]",
                "[1:34] failed to parse field [urgency]: Unrecognized token 'secret': was expecting a value",
                "[1:34] failed to parse field [urgency]: For input string: \"secret\""
            })
    void aReasonKeepsThePlaceAndLosesTheText(String reason) {
        var error = JsonNodeFactory.instance
                .objectNode()
                .put("type", "document_parsing_exception")
                .put("reason", reason);

        assertThat(Reason.of(error))
                .startsWith("document_parsing_exception: [1:34] failed to parse field [urgency]")
                .doesNotContain("secret");
    }
}
