package io.tensionwire.sink.elastic;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/** Puts an error of Elasticsearch into words that hold no text of a story: its reasons like to quote what they refuse. */
final class Reason {
    private static final int LONGEST = 400;
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern FROM_HERE_ON_TEXT =
            Pattern.compile("(?s)(\\. Preview of field's value|\\s+at \\[Source).*");

    private Reason() {}

    /**
     * Returns type and reason of an error.
     *
     * @param error Elasticsearch's error object; may be missing
     */
    static String of(JsonNode error) {
        String type = error.path("type").asText("");
        String reason = withoutText(error.path("reason").asText(error.asText("")));
        return type.isEmpty() ? reason : type + ": " + reason;
    }

    /** Returns the innermost message of a failure to reach the server, with the kind of failure. */
    static String of(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return cause.getClass().getSimpleName() + (message == null ? "" : ": " + withoutText(message));
    }

    private static String withoutText(String reason) {
        String clean = FROM_HERE_ON_TEXT.matcher(reason).replaceFirst("");
        clean = QUOTED.matcher(clean).replaceAll("'…'");
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "…";
    }
}
