package io.tensionwire.app.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Stands before Elasticsearch and does to bulk requests what networks and overloaded servers do. */
final class FaultProxy implements AutoCloseable {
    private final ServerSocket socket;
    private final String target;
    private final Supplier<Fault> faults;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger done = new AtomicInteger();

    /** What is done to a bulk request. */
    enum Fault {
        NONE,
        TOO_MANY_REQUESTS,
        UNAVAILABLE,
        /** It is passed on late. */
        SLOW,
        /** The connection ends before the request was passed on. */
        LOST_REQUEST,
        /** The request is passed on and the connection ends without an answer. */
        LOST_ANSWER,
        /** Half of the answer comes, then this side of the connection is closed. */
        HALF_CLOSED
    }

    /** A request as it came. */
    private record Asked(String method, String path, String contentType, byte[] body) {}

    /**
     * Starts to listen.
     *
     * @param target the URL of Elasticsearch
     * @param faults tells what is done to the next bulk request
     */
    FaultProxy(String target, Supplier<Fault> faults) throws IOException {
        this.target = target;
        this.faults = faults;
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** Returns how many faults were done. */
    int done() {
        return done.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                threads.execute(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            for (Asked asked = read(connection.getInputStream());
                    asked != null;
                    asked = read(connection.getInputStream())) {
                if (!answer(asked, connection)) {
                    return;
                }
            }
        } catch (IOException e) {
            // The other side is gone, or Elasticsearch is: the connection ends.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns whether the connection goes on. */
    private boolean answer(Asked asked, Socket connection) throws IOException, InterruptedException {
        Fault fault = asked.path().startsWith("/_bulk") ? faults.get() : Fault.NONE;
        done.addAndGet(fault == Fault.NONE ? 0 : 1);
        OutputStream out = connection.getOutputStream();
        switch (fault) {
            case TOO_MANY_REQUESTS -> out.write(message(429, "{}".getBytes(ISO_8859_1)));
            case UNAVAILABLE -> out.write(message(503, "{}".getBytes(ISO_8859_1)));
            case LOST_REQUEST -> {
                return false;
            }
            case LOST_ANSWER -> {
                passOn(asked);
                return false;
            }
            case HALF_CLOSED -> {
                byte[] answer = passOn(asked);
                out.write(answer, 0, answer.length / 2);
                connection.shutdownOutput();
                return false;
            }
            default -> {
                if (fault == Fault.SLOW) {
                    TimeUnit.MILLISECONDS.sleep(700);
                }
                out.write(passOn(asked));
            }
        }
        return true;
    }

    private byte[] passOn(Asked asked) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(target + asked.path()))
                .method(asked.method(), HttpRequest.BodyPublishers.ofByteArray(asked.body()));
        if (asked.contentType() != null) {
            request.header("Content-Type", asked.contentType());
        }
        HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        return message(answer.statusCode(), answer.body());
    }

    private static byte[] message(int status, byte[] body) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(("HTTP/1.1 " + status + " Answer\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length + "\r\n\r\n")
                .getBytes(ISO_8859_1));
        message.writeBytes(body);
        return message.toByteArray();
    }

    /** Returns null where the connection ends. */
    private static Asked read(InputStream in) throws IOException {
        String first = line(in);
        if (first.isEmpty()) {
            return null;
        }
        String contentType = null;
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("content-type:")) {
                contentType = header.substring(13).strip();
            }
        }
        String[] words = first.split(" ");
        return new Asked(words[0], words[1], contentType, in.readNBytes(length));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
