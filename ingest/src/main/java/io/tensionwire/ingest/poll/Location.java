package io.tensionwire.ingest.poll;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Reads where a redirect leads. */
final class Location {
    /** A move is remembered in a record, which has to take all else that is remembered as well. */
    private static final int LONGEST = 8_192;

    private static final String NOT_IN_ADDRESSES = " \"<>\\^`{|}";

    private Location() {}

    /**
     * Returns the absolute address.
     *
     * @param value of the header {@code Location}: absolute or relative, encoded properly or not
     * @param from the address that redirects
     * @throws IOException if it is no address, or one that feeds are not asked at
     */
    static URI of(String value, URI from) throws IOException {
        if (value.length() > LONGEST) {
            throw new UnusableAnswerException(
                    from.getHost() + " redirects to an address of more than " + LONGEST + " characters");
        }
        URI to;
        try {
            to = from.resolve(new URI(encoded(value.strip())));
        } catch (URISyntaxException e) {
            throw new UnusableAnswerException(from.getHost() + " redirects to something that is no address");
        }
        String scheme = to.getScheme() == null ? "" : to.getScheme().toLowerCase(Locale.ROOT);
        if (!Set.of("http", "https").contains(scheme) || to.getHost() == null) {
            throw new UnusableAnswerException(
                    from.getHost() + " redirects to something that is neither http nor https");
        }
        return withoutFragment(to);
    }

    /** Encodes what servers should have encoded; a header's bytes come as the characters of ISO 8859-1. */
    private static String encoded(String value) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : value.getBytes(StandardCharsets.ISO_8859_1)) {
            if (each <= ' ' || each == 0x7f || NOT_IN_ADDRESSES.indexOf(each) >= 0) {
                encoded.append('%').append(String.format("%02X", each));
            } else {
                encoded.append((char) each);
            }
        }
        return encoded.toString();
    }

    private static URI withoutFragment(URI uri) {
        String text = uri.toString();
        int fragment = text.indexOf('#');
        return fragment < 0 ? uri : URI.create(text.substring(0, fragment));
    }
}
