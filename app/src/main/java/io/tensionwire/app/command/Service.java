package io.tensionwire.app.command;

import io.tensionwire.app.failure.CommandFailure;
import io.tensionwire.app.failure.ExitCode;
import io.tensionwire.app.config.Configuration;
import io.tensionwire.app.config.Setting;
import io.tensionwire.app.health.HealthServer;
import io.tensionwire.app.health.Metrics;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one part as a process of its own: with health checks, and drained when the process is asked to end (SIGTERM or
 * Ctrl-C).
 */
final class Service {
    private static final Logger LOG = LoggerFactory.getLogger(Service.class);

    private Service() {}

    /** What a part does until it is closed. */
    interface Work {
        void run() throws Exception;
    }

    /**
     * Works until the process is asked to end or the part stops by itself.
     *
     * @param name the part, for the log
     * @param work returns when the part was closed
     * @param drain closes the part: finishes what is in flight, then makes the work return
     */
    static void run(
            String name,
            Configuration configuration,
            BooleanSupplier ready,
            Metrics metrics,
            Work work,
            Runnable drain)
            throws Exception {
        Thread worker = Thread.currentThread();
        Thread hook = new Thread(() -> drainAndWait(name, worker, drain), "drain");
        HealthServer health = health(configuration, ready, metrics);
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            LOG.info("{} runs", name);
            work.run();
        } finally {
            if (health != null) {
                health.close();
            }
        }
    }

    private static void drainAndWait(String name, Thread worker, Runnable drain) {
        LOG.info("{} finishes what is in flight", name);
        drain.run();
        try {
            worker.join(30_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        LOG.info("{} ended", name);
    }

    /** Returns null where no port is configured. */
    private static HealthServer health(Configuration configuration, BooleanSupplier ready, Metrics metrics) {
        int port = configuration.number(Setting.HEALTH_PORT, 0, 65535);
        if (port == 0) {
            return null;
        }
        String host = configuration.text(Setting.HEALTH_HOST);
        try {
            return HealthServer.start(host, port, ready, metrics::text);
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.FAILED,
                    "cannot listen on " + host + ":" + port + " for health checks: " + e.getMessage() + ". Set "
                            + Setting.HEALTH_PORT.key() + " to a free port, or 0 for none.",
                    e);
        }
    }
}
