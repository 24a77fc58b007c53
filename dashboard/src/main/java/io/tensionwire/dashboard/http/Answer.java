package io.tensionwire.dashboard.http;

import io.tensionwire.contract.Json;
import java.util.Map;

/**
 * An answer that is sent at once.
 *
 * @param status the HTTP status
 * @param contentType what the body is
 * @param headers headers beside those of every answer
 * @param body the body; not copied
 */
record Answer(int status, String contentType, Map<String, String> headers, byte[] body) {
    private static final Json<Refusal> REFUSALS = Json.of(Refusal.class);
    private static final String JSON = "application/json";

    private record Refusal(String error) {}

    static Answer json(byte[] body) {
        return json(200, body);
    }

    static Answer json(int status, byte[] body) {
        return new Answer(status, JSON, Map.of("Cache-Control", "no-store"), body);
    }

    /** An answer that says what is wrong and what to do. */
    static Answer refused(int status, String error) {
        return json(status, REFUSALS.write(new Refusal(error)));
    }

    /** A refusal that says when to come again. */
    static Answer later(int seconds, String error) {
        return new Answer(
                503,
                JSON,
                Map.of("Cache-Control", "no-store", "Retry-After", Integer.toString(seconds)),
                REFUSALS.write(new Refusal(error)));
    }
}
