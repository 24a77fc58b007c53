package io.tensionwire.bench;

import io.tensionwire.app.embedded.EmbeddedKafka;
import io.tensionwire.app.embedded.Ports;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The broker in a process of its own, so that its garbage collection does not count as the pipeline's. */
final class BrokerProcess implements AutoCloseable {
    private static final String HEAP = "-Xmx1g";
    private static final String LOGGING = "logback.configurationFile";

    private final Process process;
    private final String bootstrapServers;

    private BrokerProcess(Process process, String bootstrapServers) {
        this.process = process;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Runs the broker until standard input ends, that is: until the process that started it is gone.
     *
     * @param arguments the folder where the broker keeps its log
     * @throws IOException if the folder or a port cannot be had
     */
    public static void main(String[] arguments) throws IOException {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(Path.of(arguments[0]), Ports.free())) {
            System.out.println(kafka.bootstrapServers());
            while (System.in.read() >= 0) {
                // What comes does not matter, only that the other side is there.
            }
        }
    }

    /**
     * Starts a broker; returns when it accepts clients.
     *
     * @param folder where it keeps its log
     * @throws IOException if it does not start
     */
    static BrokerProcess start(Path folder) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        HEAP,
                        "-D" + LOGGING + "=" + System.getProperty(LOGGING, "logback.xml"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String bootstrapServers = out.readLine();
        if (bootstrapServers == null) {
            throw new IOException("the broker ended before it accepted clients; what it said stands above");
        }
        return new BrokerProcess(process, bootstrapServers);
    }

    /** Returns what clients take as {@code bootstrap.servers}. */
    String bootstrapServers() {
        return bootstrapServers;
    }

    /** Returns its process. */
    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Ends the broker without order: what it stored is not needed again. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the broker, process " + process.pid() + ", does not end; kill it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
