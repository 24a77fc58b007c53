package io.tensionwire.app.sources;

import io.tensionwire.app.config.ConfigurationException;
import io.tensionwire.app.embedded.Ports;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Reading;
import io.tensionwire.ingest.format.Readings;
import io.tensionwire.ingest.poll.FeedPool;
import io.tensionwire.ingest.source.Source;
import io.tensionwire.ingest.source.SourceHealth;
import io.tensionwire.ingest.source.SourceItem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Tries each source that a file declares, without Kafka: one sample is read from it and forgotten.
 *
 * @param file the file
 * @param environment where secrets are
 */
public record SourcesCheck(Path file, Map<String, String> environment) {
    private static final int PIECES = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long BETWEEN_LOOKS = Duration.ofMillis(50).toNanos();

    /** How a source was found. */
    public enum Verdict {
        /** A sample could be read, or there is none yet. */
        OK,
        /** It is declared well, and no sample could be read. */
        FAILED,
        /** It cannot be used as it is declared. */
        MISCONFIGURED
    }

    /**
     * One source.
     *
     * @param source its name
     * @param type its type
     * @param verdict how it was found
     * @param detail what was found; holds no text of a story
     */
    public record Finding(String source, String type, Verdict verdict, String detail) {}

    /**
     * Tries them all.
     *
     * @throws ConfigurationException if the file itself cannot be used
     */
    public List<Finding> findings() {
        SourcesFile declared = SourcesFile.read(file);
        List<Finding> findings = new ArrayList<>();
        try (FeedPool pool = new FeedPool(FeedPool.THREADS, FeedPool.GAP)) {
            SourceOpening opening = new SourceOpening(environment, pool);
            for (DeclaredSource source : declared.sources()) {
                findings.add(finding(declared, source, opening));
            }
        }
        return findings;
    }

    private static Finding finding(SourcesFile declared, DeclaredSource source, SourceOpening opening) {
        try (Source opened = opening.open(source)) {
            if (source.way() instanceof DeclaredSource.Push) {
                boolean free = Ports.isFree(declared.pushPort());
                String address = declared.pushHost() + ":" + declared.pushPort();
                return free
                        ? found(source, Verdict.OK, "will listen on " + address + "/stories/" + source.name())
                        : found(
                                source,
                                Verdict.FAILED,
                                address + " is taken; set \"port\" under \"push\" to a free one");
            }
            return sampled(source, opened);
        } catch (ConfigurationException e) {
            return found(source, Verdict.MISCONFIGURED, e.getMessage());
        } catch (IOException e) {
            return found(source, Verdict.FAILED, "cannot be read: " + e);
        }
    }

    private static Finding sampled(DeclaredSource source, Source opened) throws IOException {
        Optional<SourceItem> item = firstItem(source, opened);
        if (item.isPresent()) {
            return read(source, item.get());
        }
        Optional<SourceHealth> health = opened.health();
        return health.isPresent()
                ? found(
                        source,
                        Verdict.FAILED,
                        health.map(SourceHealth::lastFailure).orElse("gave nothing in time"))
                : found(source, Verdict.OK, "nothing there yet");
    }

    /** A folder shows a file at the second look, and a feed once it was fetched. */
    private static Optional<SourceItem> firstItem(DeclaredSource source, Source opened) throws IOException {
        opened.resume(item -> Map.of());
        boolean waits = source.way() instanceof DeclaredSource.Feed;
        Instant end = Instant.now().plus(PATIENCE);
        int looks = 0;
        while (waits ? isHopeful(opened) && Instant.now().isBefore(end) : looks < 2) {
            List<SourceItem> items = opened.poll();
            if (!items.isEmpty()) {
                return Optional.of(items.get(0));
            }
            looks++;
            if (waits) {
                LockSupport.parkNanos(BETWEEN_LOOKS);
            }
        }
        return Optional.empty();
    }

    private static boolean isHopeful(Source opened) {
        return opened.health()
                .filter(health -> health.state() == SourceHealth.State.STARTING)
                .isPresent();
    }

    private static Finding read(DeclaredSource source, SourceItem item) throws IOException {
        int stories = 0;
        int notices = 0;
        List<String> causes = new ArrayList<>();
        try (Readings readings = item.open(Progress.START, Instant.now())) {
            Optional<Reading> next = readings.next();
            for (int pieces = 0; next.isPresent() && pieces < PIECES; next = readings.next(), pieces++) {
                stories += next.get() instanceof Reading.Read ? 1 : 0;
                notices += next.get() instanceof Reading.Noticed ? 1 : 0;
                if (next.get() instanceof Reading.Refused refused) {
                    causes.add(refused.cause());
                }
            }
        }
        String counted =
                item.name() + ": " + stories + " stories, " + notices + " notices, " + causes.size() + " rejected";
        boolean useless = stories + notices == 0 && !causes.isEmpty();
        return found(
                source,
                useless ? Verdict.FAILED : Verdict.OK,
                causes.isEmpty() ? counted : counted + " (" + causes.get(0) + ")");
    }

    private static Finding found(DeclaredSource source, Verdict verdict, String detail) {
        return new Finding(source.name(), source.way().type(), verdict, detail);
    }
}
