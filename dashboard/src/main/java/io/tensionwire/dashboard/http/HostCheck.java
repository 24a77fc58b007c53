package io.tensionwire.dashboard.http;

import java.util.Locale;
import java.util.Set;

/**
 * Refuses requests that a browser sends here under the name of another site. That site's name may be made to lead to this
 * machine; its pages would then read what is only for users of this machine.
 *
 * @param listening the address that the server listens on
 */
record HostCheck(String listening) {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]", "::1");

    /**
     * Tells whether a request is meant for this server.
     *
     * @param host the host of the request, without the port
     */
    boolean admits(String host) {
        return !LOOPBACK.contains(listening) || host != null && LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
    }
}
