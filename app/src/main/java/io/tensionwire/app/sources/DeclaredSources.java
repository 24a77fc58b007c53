package io.tensionwire.app.sources;

import io.tensionwire.app.config.ConfigurationException;
import io.tensionwire.app.failure.CommandFailure;
import io.tensionwire.app.failure.ExitCode;
import io.tensionwire.ingest.poll.FeedPool;
import io.tensionwire.ingest.push.PushServer;
import io.tensionwire.ingest.push.PushSource;
import io.tensionwire.ingest.rejected.SourceReading;
import io.tensionwire.ingest.source.Source;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sources that a file declares, open. To be closed after ingest, which closes the sources themselves: this closes what
 * they share.
 */
public final class DeclaredSources implements Closeable {
    private final SourcesFile file;
    private final FeedPool pool;
    private final List<Source> sources = new ArrayList<>();
    private PushServer server;

    private DeclaredSources(SourcesFile file) {
        this.file = file;
        pool = new FeedPool(FeedPool.THREADS, FeedPool.GAP);
    }

    /**
     * Reads the file and opens what it declares. Push sources listen from now on and answer that ingest is starting.
     *
     * @param environment where secrets are
     * @throws ConfigurationException if anything declared cannot be used
     * @throws CommandFailure if the address for push sources cannot be listened on
     */
    public static DeclaredSources open(Path file, Map<String, String> environment) {
        DeclaredSources opened = new DeclaredSources(SourcesFile.read(file));
        try {
            SourceOpening opening = new SourceOpening(environment, opened.pool);
            opened.file.sources().forEach(declared -> opened.sources.add(opening.open(declared)));
            opened.listen();
            return opened;
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /**
     * Returns how the items of each source that a file declares are read, by the source's name; opens none of them.
     *
     * @throws ConfigurationException if the file cannot be used
     */
    public static Map<String, SourceReading> readings(Path file) {
        Map<String, SourceReading> readings = new LinkedHashMap<>();
        SourcesFile.read(file)
                .sources()
                .forEach(source -> readings.put(source.name(), new SourceReading(source.origin(), source.formats())));
        return readings;
    }

    /** Returns the name of what is run together. */
    public String group() {
        return file.group();
    }

    /** Returns the sources, in the order of the file. */
    public List<Source> sources() {
        return List.copyOf(sources);
    }

    /** Returns by source after how long without anything an alarm is due; sources without are left out. */
    public Map<String, Duration> quietAfter() {
        Map<String, Duration> quietAfter = new LinkedHashMap<>();
        file.sources().stream()
                .filter(declared -> declared.quietAfter() != null)
                .forEach(declared -> quietAfter.put(declared.name(), declared.quietAfter()));
        return quietAfter;
    }

    @Override
    public void close() {
        pool.close();
        if (server != null) {
            server.close();
        }
    }

    private void listen() {
        List<PushSource> pushed = sources.stream()
                .filter(PushSource.class::isInstance)
                .map(PushSource.class::cast)
                .toList();
        if (pushed.isEmpty()) {
            return;
        }
        try {
            server = PushServer.start(new InetSocketAddress(file.pushHost(), file.pushPort()), pushed);
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.FAILED,
                    "cannot listen on " + file.pushHost() + ":" + file.pushPort() + " for push sources: "
                            + e.getMessage() + ". Set \"port\" under \"push\" to a free one.",
                    e);
        }
    }
}
