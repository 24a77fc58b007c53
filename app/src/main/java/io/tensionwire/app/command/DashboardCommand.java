package io.tensionwire.app.command;

import io.tensionwire.app.config.Setting;
import io.tensionwire.app.dashboard.DashboardPart;
import io.tensionwire.app.failure.CommandFailure;
import io.tensionwire.app.failure.ExitCode;
import io.tensionwire.app.health.Metrics;
import io.tensionwire.app.wiring.Wiring;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tensionwire dashboard}. */
@Command(
        name = "dashboard",
        description = {
            "Serve the live page and the streams of events over the topics, on 127.0.0.1:8080 unless told otherwise."
        })
final class DashboardCommand implements Callable<Integer> {
    @Mixin
    private ConfigurationOptions options;

    @Mixin
    private LexiconOption lexicon;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "where to listen; the same as --set dashboard.port=…; 0 for any")
    private String port;

    @Override
    public Integer call() throws Exception {
        Map<String, String> flags = new HashMap<>(lexicon.flags());
        if (port != null) {
            flags.put(Setting.DASHBOARD_PORT.key(), port);
        }
        Wiring wiring = options.wiring(flags);
        wiring.dashboard();
        KafkaConnection.createTopics(wiring);
        try (DashboardPart dashboard = listen(wiring);
                Metrics metrics = new Metrics()) {
            System.out.println("The dashboard is at " + dashboard.url());
            metrics.gauge("tensionwire.dashboard.clients", dashboard::clients);
            Service.run(
                    "dashboard", wiring.configuration(), dashboard::isReady, metrics, dashboard::run, dashboard::close);
        }
        return ExitCode.OK;
    }

    /** Begins to listen, or says clearly why not. */
    static DashboardPart listen(Wiring wiring) {
        try {
            return DashboardPart.listen(wiring);
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.FAILED,
                    "the dashboard cannot listen on " + wiring.dashboard().host() + ":"
                            + wiring.dashboard().port() + ": " + e.getMessage() + ". Stop what listens there, or set "
                            + Setting.DASHBOARD_PORT.key() + " to another port.",
                    e);
        }
    }
}
