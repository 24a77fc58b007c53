package io.tensionwire.app.replay;

import io.tensionwire.contract.Topics;
import io.tensionwire.replay.filter.CountryReader;
import io.tensionwire.replay.history.History;
import io.tensionwire.replay.history.Slice;
import io.tensionwire.replay.history.TopicRanges;
import io.tensionwire.replay.job.Checkpoint;
import io.tensionwire.replay.job.JobTopic;
import io.tensionwire.replay.job.KillSearch;
import io.tensionwire.replay.job.Replay;
import io.tensionwire.replay.job.ReplayGate;
import io.tensionwire.replay.job.ReplayListener;
import io.tensionwire.replay.job.ReplayOrders;
import io.tensionwire.replay.job.ReplayPlan;
import io.tensionwire.replay.job.ReplayTarget;
import io.tensionwire.replay.pace.PaceClock;
import io.tensionwire.replay.pace.Pacer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;

/**
 * A replay against a cluster, from its checkpoint on. {@link #stop} may be called by any thread, all else by one.
 */
public final class ReplayJob implements AutoCloseable {
    private final HistoryClients clients;
    private final Admin admin;
    private final TargetTopics target;
    private final ReplayTarget publisher;
    private final ReplayOrders orders;
    private Checkpoint checkpoint;

    private ReplayJob(
            HistoryClients clients,
            Admin admin,
            TargetTopics target,
            ReplayTarget publisher,
            ReplayOrders orders,
            Checkpoint checkpoint) {
        this.clients = clients;
        this.admin = admin;
        this.target = target;
        this.publisher = publisher;
        this.orders = orders;
        this.checkpoint = checkpoint;
    }

    /**
     * Opens a job where it stands; its topics must be there. A process that still runs it is fenced off.
     *
     * @param plan what it is to do; of one that has begun, only the pace is taken
     * @param admin stays the caller's to close
     * @throws IOException if its checkpoint cannot be read
     * @throws InterruptedException if the thread is interrupted
     * @throws ExecutionException if Kafka refuses
     */
    public static ReplayJob open(ReplayPlan plan, HistoryClients clients, Admin admin, short replication)
            throws IOException, InterruptedException, ExecutionException {
        Topics topics = plan.targetTopics();
        TargetTopics target = new TargetTopics(admin, topics, replication);
        ReplayTarget publisher = new ReplayTarget(clients.producer(topics), plan, target.partitions(plan.topics()));
        // Read only now: what a predecessor had on its way has ended.
        Consumer<byte[], byte[]> consumer = clients.consumer();
        JobTopic.Standing standing = JobTopic.read(consumer, topics);
        Checkpoint checkpoint = standing.checkpoint()
                .map(known -> known.goingOn(known.plan().at(plan.speed(), plan.maxGap())))
                .orElseGet(() -> Checkpoint.begin(plan));
        if (standing.order() != JobTopic.Order.GO_ON) {
            order(clients, topics, JobTopic.Order.GO_ON);
        }
        return new ReplayJob(clients, admin, target, publisher, new ReplayOrders(consumer), checkpoint);
    }

    /** Returns what a job's topic says. */
    public static JobTopic.Standing standing(HistoryClients clients, Topics target) throws IOException {
        try (Consumer<byte[], byte[]> consumer = clients.consumer()) {
            return JobTopic.read(consumer, target);
        }
    }

    /** Tells a job what to do, in whatever process it runs. */
    public static void order(HistoryClients clients, Topics target, JobTopic.Order order)
            throws ExecutionException, InterruptedException {
        try (Producer<byte[], byte[]> producer = clients.producer()) {
            producer.send(JobTopic.order(target, order)).get();
        }
    }

    /** Returns where it stands. */
    public Checkpoint checkpoint() {
        return checkpoint;
    }

    /**
     * Replays; returns the last checkpoint. May be called again when there is more to do.
     *
     * @param gate who is asked before a record is published
     * @param kills what was taken back outside the window
     * @param countries what a raw story is about
     * @throws IOException if history cannot be read
     * @throws InterruptedException if the thread is interrupted
     * @throws ExecutionException if Kafka refuses
     */
    public Checkpoint run(ReplayGate gate, KillSearch kills, CountryReader countries, ReplayListener listener)
            throws IOException, InterruptedException, ExecutionException {
        Replay.Parts parts = new Replay.Parts(
                publisher,
                new Pacer(checkpoint.plan().pace(), PaceClock.SYSTEM),
                gate,
                orders,
                kills,
                countries,
                listener);
        try (History history = new HistoryOpening(clients).remaining(checkpoint)) {
            checkpoint = new Replay(history, checkpoint, parts).run();
            return checkpoint;
        }
    }

    /** Returns what finds the kills outside the window of the job. */
    public KillSearch killsOutside() {
        return new KillsOutside(new HistoryOpening(clients), admin);
    }

    /**
     * Lets the job go on to where history ends now.
     *
     * @return whether there is anything more
     * @throws InterruptedException if the thread is interrupted
     * @throws ExecutionException if Kafka refuses
     */
    public boolean extend() throws InterruptedException, ExecutionException {
        ReplayPlan plan = checkpoint.plan();
        List<Slice> more = new ArrayList<>();
        boolean isMore = false;
        for (Slice behind : new TopicRanges(admin, plan.sourceTopics()).behind(plan.slices())) {
            isMore |= !behind.isEmpty();
            Slice known = plan.slices().stream()
                    .filter(slice -> slice.partition().equals(behind.partition()))
                    .findAny()
                    .orElseThrow();
            more.add(new Slice(known.partition(), known.from(), behind.to()));
        }
        checkpoint = checkpoint.goingOn(plan.over(more));
        return isMore;
    }

    /** Returns the topics that it writes. */
    public TargetTopics target() {
        return target;
    }

    /** Stops it in order: what is due is out, and it can be resumed. */
    public void stop() {
        orders.stop();
    }

    @Override
    public void close() {
        publisher.close();
        orders.close();
    }
}
