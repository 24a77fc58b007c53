package io.tensionwire.dashboard.http;

import java.util.Set;

/**
 * How the dashboard serves.
 *
 * @param host the address to listen on
 * @param names the host names under which it may be asked, without a port; {@code *} for any
 * @param port the port; 0 for any
 * @param clients how many streams may be open at the same time
 * @param stories how many records of stories are remembered
 * @param bytes how much memory they may take
 * @param queue how many records may wait for a client
 */
public record DashboardSettings(
        String host, Set<String> names, int port, int clients, int stories, long bytes, int queue) {
    /** How much memory records of stories may take unless told otherwise. */
    public static final long BYTES = 96L << 20;
}
