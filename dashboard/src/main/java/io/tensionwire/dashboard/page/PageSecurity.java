package io.tensionwire.dashboard.page;

import java.util.Map;

/**
 * What browsers are told of every answer. Nothing but the page's own files runs, nothing is fetched from elsewhere, nobody
 * frames it, and no other page may read it: there is no CORS header. What stories hold is text and nothing else; trusted types
 * make a browser refuse any script that would treat it as markup.
 */
public final class PageSecurity {
    /** The policy of the page. */
    public static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'");

    /** The headers of every answer. */
    public static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

    private PageSecurity() {}
}
