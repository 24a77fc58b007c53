package io.tensionwire.app.command;

import io.tensionwire.app.failure.ExitCode;
import io.tensionwire.app.embedded.Ports;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tensionwire doctor}. */
@Command(name = "doctor", description = "Check whether this machine can run the demo.")
final class DoctorCommand implements Callable<Integer> {
    private static final int OLDEST_JAVA = 17;
    private static final long LEAST_MEMORY_MB = 2_000;
    private static final long LEAST_DISK_MB = 1_000;

    @Spec
    private CommandSpec spec;

    private int failed;

    @Override
    public Integer call() throws InterruptedException {
        int java = Runtime.version().feature();
        check(java >= OLDEST_JAVA, "Java " + Runtime.version(), "install JDK " + OLDEST_JAVA + " or later");
        long memory = memoryMegabytes();
        check(memory >= LEAST_MEMORY_MB, memory + " MB of memory", "the demo wants " + LEAST_MEMORY_MB + " MB");
        long disk = new File(".").getUsableSpace() >> 20;
        check(disk >= LEAST_DISK_MB, disk + " MB free on this disk", "the demo wants " + LEAST_DISK_MB + " MB");
        port(9092, "Kafka", "--kafka-port");
        port(9200, "Elasticsearch", "--elasticsearch-port");
        boolean docker = dockerAnswers();
        say("info", docker ? "a Docker engine answers: compose and container tests run" : "no Docker engine: not needed");
        return failed == 0 ? ExitCode.OK : ExitCode.FAILED;
    }

    private void port(int port, String server, String flag) {
        check(
                Ports.isFree(port),
                "port " + port + " for " + server,
                "it is taken: stop what listens there, or start the demo with " + flag + " PORT");
    }

    private void check(boolean good, String what, String remedy) {
        failed += good ? 0 : 1;
        say(good ? "ok" : "bad", good ? what : what + ": " + remedy);
    }

    private void say(String verdict, String what) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(String.format(Locale.ROOT, "%-5s %s", verdict, what));
        out.flush();
    }

    private static long memoryMegabytes() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize() >> 20
                : Runtime.getRuntime().maxMemory() >> 20;
    }

    private static boolean dockerAnswers() throws InterruptedException {
        try {
            Process process = new ProcessBuilder("docker", "info")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(10, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException e) {
            return false;
        }
    }
}
