package io.tensionwire.dashboard.status;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every few seconds how far the parts are behind, while somebody wants to know. Thread-safe. */
public final class LagWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LagWatch.class);
    private static final int SECONDS = 3;

    private final Callable<List<PartLag>> question;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread named = new Thread(task, "lag");
        named.setDaemon(true);
        return named;
    });
    private volatile List<PartLag> latest = List.of();

    /**
     * Begins to look.
     *
     * @param question asks the cluster; may take a while
     * @param wanted whether anybody looks at the answer
     */
    public LagWatch(Callable<List<PartLag>> question, BooleanSupplier wanted) {
        this.question = question;
        thread.scheduleWithFixedDelay(
                () -> {
                    if (wanted.getAsBoolean()) {
                        look();
                    }
                },
                0,
                SECONDS,
                TimeUnit.SECONDS);
    }

    /** Returns the latest answer; empty where there is none. */
    public List<PartLag> latest() {
        return latest;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void look() {
        try {
            latest = List.copyOf(question.call());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.debug("the lag of the parts is not known", e);
            latest = List.of();
        }
    }
}
