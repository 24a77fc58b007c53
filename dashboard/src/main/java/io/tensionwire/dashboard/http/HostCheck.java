package io.tensionwire.dashboard.http;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Refuses requests that a browser sends here under the name of another site. That site's name may be made to lead to this
 * machine; its pages would then read what is only for users of this machine.
 *
 * @param names the names under which the server may be asked, in small letters; {@code *} for any
 */
record HostCheck(Set<String> names) {
    private static final String ANY = "*";

    /** Puts the names into small letters. */
    HostCheck {
        names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Tells whether a request is meant for this server.
     *
     * @param host the host of the request, without the port
     */
    boolean admits(String host) {
        return names.contains(ANY) || host != null && names.contains(host.toLowerCase(Locale.ROOT));
    }
}
