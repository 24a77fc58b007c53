package io.tensionwire.ingest.poll;

import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;

/**
 * What a server gave to tell this state of a feed from a later one. Sent back as it came, whatever it looks like: it is the
 * server's own and means nothing to us.
 *
 * @param etag value of {@code ETag}; null if none
 * @param lastModified value of {@code Last-Modified}; null if none
 */
record Validators(String etag, String lastModified) {
    static final Validators NONE = new Validators(null, null);

    /** What is longer is no validator, and would not fit into a record with all else that is remembered. */
    private static final int LONGEST = 1_024;

    /** Returns those of an answer. */
    static Validators of(HttpHeaders headers) {
        return new Validators(value(headers, "ETag"), value(headers, "Last-Modified"));
    }

    /** Makes a request conditional on them. */
    void addTo(HttpRequest.Builder request) {
        if (etag != null) {
            request.setHeader("If-None-Match", etag);
        }
        if (lastModified != null) {
            request.setHeader("If-Modified-Since", lastModified);
        }
    }

    private static String value(HttpHeaders headers, String name) {
        return headers.firstValue(name).filter(Validators::canBeSentBack).orElse(null);
    }

    /** The client writes headers in ASCII: what it cannot send back as it came is left out, as if it had not been given. */
    private static boolean canBeSentBack(String value) {
        boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(value);
        return ascii && !value.isBlank() && value.length() <= LONGEST;
    }
}
