package io.tensionwire.dashboard.http;

import io.tensionwire.contract.Json;
import io.tensionwire.dashboard.feed.Consumers;
import io.tensionwire.dashboard.feed.TopicFeed;
import io.tensionwire.dashboard.page.PageFiles;
import io.tensionwire.dashboard.replay.Replays;
import io.tensionwire.dashboard.search.StorySearch;
import io.tensionwire.dashboard.status.LagWatch;
import io.tensionwire.dashboard.status.Status;
import io.tensionwire.dashboard.stream.EventConnections;
import io.tensionwire.dashboard.stream.Streams;
import io.tensionwire.dashboard.window.Entry;
import io.tensionwire.dashboard.window.Memory;
import io.tensionwire.dashboard.window.PublicTopic;
import io.tensionwire.dashboard.window.TopicWindow;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Instant;

/** The dashboard: reads the topics and serves the page until it is closed. {@link #run} belongs to one thread. */
public final class Dashboard implements AutoCloseable {
    private static final Json<Status> STATUS = Json.of(Status.class);

    private final DashboardSettings settings;
    private final Memory memory;
    private final EventConnections connections;
    private final Streams streams;
    private final TopicFeed feed;
    private final LagWatch lag;
    private final DashboardServer server;

    /**
     * A dashboard that does not listen yet.
     *
     * @param consumers where the topics are
     * @param neighbours what other parts lend
     */
    public Dashboard(DashboardSettings settings, Consumers consumers, Neighbours neighbours) {
        this.settings = settings;
        memory = new Memory(settings.stories(), settings.bytes());
        connections = new EventConnections(settings.clients());
        streams = new Streams(consumers, memory, settings.queue());
        feed = new TopicFeed(consumers, memory, settings.stories(), connections::wake);
        lag = new LagWatch(neighbours.lag(), () -> connections.size() > 0);
        StorySearch search = new StorySearch(neighbours.index(), memory::isHidden);
        Routes routes = new Routes(
                new PageFiles(),
                new StoryAnswers(memory, search, neighbours.explain()),
                new TensionAnswers(memory),
                search,
                () -> STATUS.write(status()));
        Replays replays = new Replays(consumers, memory, streams, System::nanoTime);
        StreamRoutes streamRoutes = new StreamRoutes(streams, replays, connections);
        server = new DashboardServer(
                settings.host(),
                settings.port(),
                new DashboardHandler(new HostCheck(settings.names()), routes, streamRoutes, connections));
    }

    /**
     * Begins to listen; what is asked for is there once {@link #isReady}.
     *
     * @throws IOException if the port is taken
     */
    public void listen() throws IOException {
        server.start();
    }

    /** Reads the topics until it is closed. */
    public void run() {
        feed.run();
    }

    /** Returns whether all is remembered that was there at the start. */
    public boolean isReady() {
        return feed.isCaughtUp();
    }

    /** Returns where it listens. */
    public InetSocketAddress address() {
        return server.address();
    }

    /** Returns how many streams are open. */
    public int clients() {
        return connections.size();
    }

    /** Ends all streams, stops listening, and makes {@link #run} return. */
    @Override
    public void close() {
        connections.close();
        server.close();
        streams.close();
        lag.close();
        feed.close();
    }

    private Status status() {
        TopicWindow stories = memory.window(PublicTopic.STORIES);
        Entry last = null;
        for (long number = stories.head() - 1; last == null && number >= stories.tail(); number--) {
            last = stories.at(number);
        }
        return new Status(
                feed.isCaughtUp(),
                Instant.now(),
                last == null ? null : Instant.ofEpochMilli(last.arrived()),
                (int) (stories.head() - stories.tail()),
                lag.latest(),
                memory.rejections().count(),
                memory.rejections().last(),
                connections.size(),
                settings.clients());
    }
}
