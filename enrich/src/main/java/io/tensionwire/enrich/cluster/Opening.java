package io.tensionwire.enrich.cluster;

import io.tensionwire.enrich.text.TokenKind;
import io.tensionwire.enrich.text.TokenizedText;

/**
 * What may stand before the first word of a report: a dateline, where ingest has not put it into a field of its own. It is
 * known by its dash, since what stands before it differs from agency to agency.
 */
final class Opening {
    private static final int LONGEST = 14;
    private static final String DASHES = "-–—";

    private Opening() {}

    /** Returns the first token of the report. */
    static int end(TokenizedText text) {
        if (text.size() == 0 || text.kind(0) != TokenKind.ALL_CAPS) {
            return 0;
        }
        int limit = Math.min(LONGEST, text.size());
        for (int token = 1; token < limit; token++) {
            boolean dash = text.end(token) - text.start(token) == 1
                    && DASHES.indexOf(text.text().charAt(text.start(token))) >= 0;
            if (dash) {
                return token + 1;
            }
        }
        return 0;
    }
}
