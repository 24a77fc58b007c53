package io.tensionwire.bench;

import io.tensionwire.app.Tensionwire;
import io.tensionwire.contract.Topics;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dashboard as users run it, in a process of its own. */
final class DashboardProcess implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("at http://127\\.0\\.0\\.1:([0-9]+)");

    private final Process process;
    private final int port;

    private DashboardProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts a dashboard on a free port; returns when it listens.
     *
     * @throws IOException if it does not start
     */
    static DashboardProcess start(String bootstrapServers, Topics topics, int clients) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Tensionwire.class.getName(),
                        "dashboard",
                        "--kafka=" + bootstrapServers,
                        "--port=0",
                        "--set=topics.prefix=" + topics.prefix(),
                        "--set=dashboard.clients=" + (clients + 10))
                .redirectErrorStream(true)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return new DashboardProcess(process, Integer.parseInt(address.group(1)));
            }
        }
        throw new IOException("the dashboard ended before it listened");
    }

    int port() {
        return port;
    }

    /** Returns how much of the processors it has taken. */
    double cpuSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
