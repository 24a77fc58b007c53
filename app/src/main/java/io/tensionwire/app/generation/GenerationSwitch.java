package io.tensionwire.app.generation;

import io.tensionwire.app.config.Setting;
import io.tensionwire.app.failure.CommandFailure;
import io.tensionwire.app.failure.ExitCode;
import io.tensionwire.app.replay.GroupMembers;
import io.tensionwire.app.replay.HistoryClients;
import io.tensionwire.app.replay.PrefixRemoval;
import io.tensionwire.app.replay.ReplayJob;
import io.tensionwire.app.topic.ConsumerLag;
import io.tensionwire.app.topic.StreamsSettling;
import io.tensionwire.app.wiring.Wiring;
import io.tensionwire.replay.generation.Generation;
import io.tensionwire.replay.generation.GenerationBook;
import io.tensionwire.replay.generation.Promotion;
import io.tensionwire.replay.history.History;
import io.tensionwire.replay.history.Slice;
import io.tensionwire.replay.history.TopicHistory;
import io.tensionwire.replay.history.TopicRanges;
import io.tensionwire.replay.job.Checkpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Lets readers use another generation, and removes those that nobody uses. Each method returns what was done, for a user.
 *
 * @param generations all of them
 * @param book read to its end
 * @param indexed whether Elasticsearch is switched too
 */
public record GenerationSwitch(Generations generations, GenerationBook book, boolean indexed) {
    /** How long a generation that is followed may need for what has just come live. */
    private static final Duration CATCH_UP = Duration.ofSeconds(5);
    /** How long a process that was killed counts as a member of its group at most. */
    private static final Duration MEMBERSHIP = Duration.ofSeconds(30);

    private static final int LOOK_MILLIS = 250;

    /**
     * Lets readers use a generation.
     *
     * @param force even if it has not all of history
     * @throws CommandFailure if there is none of this name, or it has not all of history: kills may be missing
     * @throws ExecutionException if Kafka refuses
     * @throws InterruptedException if the thread is interrupted
     * @throws IOException if history cannot be read
     */
    public String promote(String name, boolean force) throws ExecutionException, InterruptedException, IOException {
        Generation generation = generations.find(book, name);
        if (book.promoted().name().equals(name)) {
            return name + " is in use already" + aliases(generation);
        }
        if (!force && !generation.isLive()) {
            requireAll(generation);
        }
        String switched = aliases(generation);
        generations.enter(book.promotion().then(name, Instant.now()));
        return name + " is in use: readers of Kafka read " + generation.prefix() + "*" + switched;
    }

    /**
     * Lets readers use what they used before.
     *
     * @throws CommandFailure if there is no such
     */
    public String rollback() throws ExecutionException, InterruptedException {
        Promotion back;
        try {
            back = book.promotion().back(Instant.now());
        } catch (IllegalStateException e) {
            throw new CommandFailure(ExitCode.FAILED, "there is nothing to go back to: " + e.getMessage() + ".", e);
        }
        Generation generation = generations.find(book, back.name());
        String switched = aliases(generation);
        generations.enter(back);
        return generation.name() + " is in use again: readers of Kafka read " + generation.prefix() + "*" + switched;
    }

    /**
     * Removes a generation.
     *
     * @throws CommandFailure if readers use it, it runs, or there is none of this name
     * @throws IOException if its state cannot be removed
     */
    public String drop(String name) throws ExecutionException, InterruptedException, IOException {
        Generation generation = generations.find(book, name);
        if (generation.isLive() || book.promoted().name().equals(name)) {
            throw new CommandFailure(
                    ExitCode.FAILED,
                    name + " is in use and is not dropped. Promote another one first, or go back with:"
                            + " tensionwire reprocess rollback",
                    null);
        }
        requireEnded(generation);
        int topics = new PrefixRemoval(generations.admin()).remove(generation.prefix());
        int indices = indexed ? readAliases().remove(generation.indexPrefix()) : 0;
        removeState(generation);
        if (book.promotion().before().contains(name)) {
            generations.enter(book.promotion().without(name));
        }
        generations.remove(name);
        return name + " is dropped: " + topics + " topics, " + indices + " indices";
    }

    private String aliases(Generation generation) {
        return indexed
                ? ", readers of Elasticsearch " + readAliases().switchTo(generation.indexPrefix()) + " indices of "
                        + generation.name()
                : "";
    }

    private ReadAliases readAliases() {
        return new ReadAliases(generations.wiring().elasticsearch());
    }

    private void requireAll(Generation generation) throws ExecutionException, InterruptedException, IOException {
        Wiring wiring = generations.wiring(generation);
        Instant end = Instant.now().plus(CATCH_UP);
        try (ConsumerLag lag =
                new ConsumerLag(generations.admin(), wiring.configuration().kafka())) {
            while (generation.state() != Generation.State.COMPLETE || !hasAll(lag, wiring)) {
                if (generation.state() != Generation.State.COMPLETE
                        || Instant.now().isAfter(end)) {
                    throw new CommandFailure(
                            ExitCode.FAILED,
                            generation.name()
                                    + " has not all of history, so a kill may be missing. Let it catch up with:"
                                    + " tensionwire reprocess --generation " + generation.name(),
                            null);
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        }
    }

    private boolean hasAll(ConsumerLag lag, Wiring wiring)
            throws ExecutionException, InterruptedException, IOException {
        StreamsSettling enriched = new StreamsSettling(generations.admin(), wiring.enrichTopics());
        return isFed(wiring)
                && enriched.isSettled()
                && (!indexed || lag.count(wiring.sinkGroup(), wiring.topics().enriched()) == 0);
    }

    /** Behind what was fed there may stand the ends of transactions, but no story. */
    private boolean isFed(Wiring wiring) throws ExecutionException, InterruptedException, IOException {
        HistoryClients clients = new HistoryClients(wiring.configuration());
        Checkpoint fed =
                ReplayJob.standing(clients, wiring.topics()).checkpoint().orElseThrow();
        List<Slice> behind = new TopicRanges(generations.admin(), generations.topics())
                .behind(fed.plan().slices());
        if (fed.state() != Checkpoint.State.DONE || behind.stream().allMatch(Slice::isEmpty)) {
            return fed.state() == Checkpoint.State.DONE;
        }
        try (History history = new TopicHistory(clients.consumer(), generations.topics(), behind)) {
            return history.next().isEmpty();
        }
    }

    /** A process that has ended counts as a member of its group for some seconds still. */
    private void requireEnded(Generation generation) throws ExecutionException, InterruptedException {
        Wiring wiring = generations.wiring(generation);
        List<String> groups = List.of(wiring.enrichGroup(), wiring.sinkGroup());
        Instant end = Instant.now().plus(MEMBERSHIP);
        while (new GroupMembers(generations.admin()).areIn(groups)) {
            if (Instant.now().isAfter(end)) {
                throw new CommandFailure(
                        ExitCode.FAILED,
                        generation.name() + " is still being made or followed. Stop its reprocess first.",
                        null);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    private void removeState(Generation generation) throws IOException {
        Wiring wiring = generations.wiring(generation);
        Path state = Path.of(wiring.configuration().text(Setting.ENRICH_STATE)).resolve(wiring.enrichGroup());
        if (Files.isDirectory(state)) {
            try (Stream<Path> files = Files.walk(state)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
