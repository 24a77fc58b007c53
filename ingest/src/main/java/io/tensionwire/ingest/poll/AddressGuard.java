package io.tensionwire.ingest.poll;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * Refuses to ask what does not lie on the public internet: a feed's operator, or whoever can answer for its host name, must
 * not reach into the network that ingest runs in.
 *
 * <p>The client of the JDK looks a host name up itself and cannot be told which address to connect to. So each step of a
 * request is checked twice: before it, which keeps the request from being sent, and after it, which keeps the answer from
 * being read. All three look-ups are answered by the cache of {@link InetAddress} (30 s unless {@code
 * networkaddress.cache.ttl} says otherwise), and so alike: a name that changes its address in between is found by one of the
 * checks. What remains: with that cache turned off, or an answer slower than it lasts, a name server that changes its mind
 * twice can have one request sent, and read, that it should not; and a proxy or network that translates addresses is
 * beyond what can be seen from here. A firewall around ingest closes both. Thread-safe.
 */
final class AddressGuard {
    private final Resolver resolver;

    /** Looks up host names. */
    @FunctionalInterface
    interface Resolver {
        /** Returns all addresses of a name; an address that is written out is only parsed. */
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    AddressGuard(Resolver resolver) {
        this.resolver = resolver;
    }

    /**
     * Checks where an address leads: all that its host's name stands for must be public.
     *
     * @throws IOException if it is refused, or its host is unknown
     */
    void check(URI address) throws IOException {
        for (InetAddress each : resolver.addresses(address.getHost())) {
            if (!PublicAddresses.contains(each)) {
                throw new UnusableAnswerException(address.getHost() + " lies at " + each.getHostAddress()
                        + ", which is no public address; if this feed may be read from a private network, allow private"
                        + " addresses for it");
            }
        }
    }
}
