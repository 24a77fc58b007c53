package io.tensionwire.ingest.poll;

import java.io.Closeable;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * What all feeds share: the threads that ask servers, and manners towards them. One request at a time goes to a host, with a
 * gap behind each, whatever the number of feeds on it. Thread-safe. To be closed after the sources that use it.
 */
public final class FeedPool implements Closeable {
    /** As many servers are asked at a time unless told otherwise. */
    public static final int THREADS = 4;
    /** The gap between two requests to one host unless told otherwise. */
    public static final Duration GAP = Duration.ofSeconds(1);

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(20);
    private static final int IDLE_SECONDS = 60;

    private final Executor threads;
    private final Runnable shutdown;
    private final HostQueue hosts;
    private final FeedClient client;
    private final InstantSource clock;
    private final RandomGenerator random;

    /**
     * Makes a pool; its threads start when they are needed.
     *
     * @param threads how many servers are asked at a time at most
     * @param gap between two requests to one host
     */
    public FeedPool(int threads, Duration gap) {
        this(threadPool(threads), gap, InetAddress::getAllByName, InstantSource.system(), new Random());
    }

    private FeedPool(
            ExecutorService threads,
            Duration gap,
            AddressGuard.Resolver resolver,
            InstantSource clock,
            RandomGenerator random) {
        this(threads, threads::shutdownNow, gap, resolver, clock, random);
    }

    FeedPool(
            Executor threads,
            Runnable shutdown,
            Duration gap,
            AddressGuard.Resolver resolver,
            InstantSource clock,
            RandomGenerator random) {
        this.threads = threads;
        this.shutdown = shutdown;
        this.clock = clock;
        this.random = random;
        hosts = new HostQueue(gap);
        HttpClient http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(CONNECT_TIMEOUT)
                .build();
        client = new FeedClient(http, new AddressGuard(resolver), clock);
    }

    /** Ends what is still being fetched. */
    @Override
    public void close() {
        shutdown.run();
    }

    Instant now() {
        return clock.instant();
    }

    RandomGenerator random() {
        return random;
    }

    FeedClient client() {
        return client;
    }

    /**
     * Lets a task ask a host in one of the threads.
     *
     * @param who asks; waits in the host's queue if another's turn is first
     * @param whenDone is run, in any thread, once it has ended
     * @return what it will come to; empty if the host may not be asked now: ask again later
     */
    <T> Optional<Future<T>> start(Object who, URI address, Callable<T> task, Runnable whenDone) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        if (!hosts.enter(host, who, now())) {
            return Optional.empty();
        }
        FutureTask<T> started = new FutureTask<>(task) {
            @Override
            protected void done() {
                hosts.leave(host, now());
                whenDone.run();
            }
        };
        threads.execute(started);
        return Optional.of(started);
    }

    /** Is told that one who may still wait for a host will not ask again. */
    void forget(Object who) {
        hosts.forget(who);
    }

    private static ExecutorService threadPool(int size) {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                size, size, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "feed-poll");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
