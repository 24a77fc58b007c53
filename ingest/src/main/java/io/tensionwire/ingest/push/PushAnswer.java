package io.tensionwire.ingest.push;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tensionwire.contract.Json;
import io.tensionwire.ingest.source.Outcome;
import java.util.List;
import java.util.Map;

/**
 * What a client is told.
 *
 * @param status the HTTP status
 * @param headers headers beside those that every answer has
 * @param body JSON; holds no text of a story
 */
record PushAnswer(int status, Map<String, String> headers, byte[] body) {
    private static final Json<Report> REPORTS = Json.of(Report.class);
    private static final Json<Refusal> REFUSALS = Json.of(Refusal.class);
    private static final int REASONS = 20;

    /**
     * What became of a request.
     *
     * @param stories stories and versions published
     * @param unchanged stories that had been published before
     * @param rejected pieces that cannot be read
     * @param notices messages that are no stories
     * @param reasons why pieces cannot be read, the first of them
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Report(
            @JsonInclude(JsonInclude.Include.ALWAYS) long stories,
            @JsonInclude(JsonInclude.Include.ALWAYS) long unchanged,
            @JsonInclude(JsonInclude.Include.ALWAYS) long rejected,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) long notices,
            List<String> reasons) {}

    /**
     * Why a request was not taken in.
     *
     * @param error what is wrong and what to do
     */
    record Refusal(String error) {}

    /** The answer to what has been committed: 202, or 422 if nothing in it can be read. */
    static PushAnswer of(Outcome outcome) {
        List<String> causes = outcome.causes();
        Report report = new Report(
                outcome.stories(),
                outcome.unchanged(),
                causes.size(),
                outcome.noticed(),
                causes.subList(0, Math.min(REASONS, causes.size())));
        boolean read = outcome.stories() + outcome.unchanged() + outcome.noticed() > 0;
        return new PushAnswer(read || causes.isEmpty() ? 202 : 422, Map.of(), REPORTS.write(report));
    }

    static PushAnswer refused(int status, String error) {
        return refused(status, Map.of(), error);
    }

    static PushAnswer refused(int status, Map<String, String> headers, String error) {
        return new PushAnswer(status, headers, REFUSALS.write(new Refusal(error)));
    }

    /** A refusal that says when to come again. */
    static PushAnswer later(int status, int seconds, String error) {
        return refused(status, Map.of("Retry-After", Integer.toString(seconds)), error);
    }
}
