package io.tensionwire.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Lets one request at a time go to a host, with a gap behind each, in the order in which they were first asked for. Nobody
 * waits here: who is not let in asks again later. Thread-safe.
 */
final class HostQueue {
    private final Duration gap;
    private final Map<String, Host> hosts = new HashMap<>();

    HostQueue(Duration gap) {
        this.gap = gap;
    }

    /** Returns whether the host may be asked now; the one let in must {@link #leave}. */
    synchronized boolean enter(String name, Object who, Instant now) {
        hosts.values().removeIf(host -> host.isIdle(now));
        Host host = hosts.computeIfAbsent(name, absent -> new Host());
        host.waiting.add(who);
        if (host.busy || host.isResting(now) || host.waiting.iterator().next() != who) {
            return false;
        }
        host.waiting.remove(who);
        host.busy = true;
        return true;
    }

    /** Frees a host after a request to it. */
    synchronized void leave(String name, Instant now) {
        Host host = hosts.get(name);
        host.busy = false;
        host.left = now;
    }

    /** Takes one who will not ask again out of all queues. */
    synchronized void forget(Object who) {
        hosts.values().forEach(host -> host.waiting.remove(who));
    }

    private final class Host {
        private final Set<Object> waiting = new LinkedHashSet<>();
        private Instant left = Instant.MIN;
        private boolean busy;

        /** Tells whether its last request is not yet a gap ago; a clock that was set back keeps nobody waiting. */
        boolean isResting(Instant now) {
            return !now.isBefore(left) && now.minus(gap).isBefore(left);
        }

        boolean isIdle(Instant now) {
            return !busy && waiting.isEmpty() && !isResting(now);
        }
    }
}
