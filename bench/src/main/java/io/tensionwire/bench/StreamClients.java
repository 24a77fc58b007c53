package io.tensionwire.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.HdrHistogram.Histogram;

/** Many clients of one stream, all read by one thread, so that they take little from what is measured. */
final class StreamClients implements AutoCloseable {
    private static final byte[] REQUEST =
            "GET /stream/stories?since=now HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n"
                    .getBytes(US_ASCII);
    private static final byte[] STORY = "\ndata: {\"id\":\"bench:".getBytes(US_ASCII);
    private static final byte[] DROPPED = "\nevent: dropped".getBytes(US_ASCII);
    private static final long NANOS_PER_MICRO = 1_000;

    private final Selector selector;
    private final Histogram latency = new Histogram(3);
    private final Thread thread = new Thread(this::read, "clients");
    private volatile SteadyLoad load;
    private volatile int discarded;
    private volatile long received;
    private volatile long dropped;

    private StreamClients(Selector selector) {
        this.selector = selector;
    }

    /**
     * Connects all of them.
     *
     * @throws IOException if one is refused
     */
    static StreamClients connect(int port, int count) throws IOException {
        StreamClients clients = new StreamClients(Selector.open());
        for (int i = 0; i < count; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
            channel.write(ByteBuffer.wrap(REQUEST));
            channel.configureBlocking(false);
            channel.register(clients.selector, SelectionKey.OP_READ, new Client());
        }
        clients.thread.start();
        return clients;
    }

    /** Says what will come, and how many stories at the start do not count. */
    void expect(SteadyLoad coming, int first) {
        discarded = first;
        load = coming;
    }

    /** Returns how many stories all clients together have received. */
    long received() {
        return received;
    }

    /** Returns how often a client was told that records were dropped. */
    long dropped() {
        return dropped;
    }

    /** Returns the latencies, in microseconds; to be asked for when nothing comes any more. */
    Histogram latency() {
        return latency;
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }

    private void read() {
        ByteBuffer buffer = ByteBuffer.allocate(256 << 10);
        try {
            while (selector.isOpen()) {
                selector.select();
                for (SelectionKey key : selector.selectedKeys()) {
                    buffer.clear();
                    if (((SocketChannel) key.channel()).read(buffer) < 0) {
                        throw new IOException("the dashboard has closed a stream");
                    }
                    ((Client) key.attachment()).take(buffer.flip(), this);
                }
                selector.selectedKeys().clear();
            }
        } catch (ClosedSelectorException e) {
            // Closed at the end.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Written by one thread only.
    @SuppressWarnings("NonAtomicVolatileUpdate")
    private void story(int number) {
        received++;
        if (number >= discarded) {
            latency.recordValue(Math.max(0, System.nanoTime() - load.due(number)) / NANOS_PER_MICRO);
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate")
    private void drop() {
        dropped++;
    }

    /** Looks for the beginnings of events, however the bytes are cut. */
    private static final class Client {
        private int ofStory;
        private int ofDropped;
        private int number = -1;

        void take(ByteBuffer bytes, StreamClients all) {
            while (bytes.hasRemaining()) {
                byte next = bytes.get();
                if (number >= 0) {
                    if (next >= '0' && next <= '9') {
                        number = number * 10 + next - '0';
                        continue;
                    }
                    all.story(number);
                    number = -1;
                }
                ofStory = matched(STORY, ofStory, next);
                ofDropped = matched(DROPPED, ofDropped, next);
                if (ofStory == STORY.length) {
                    number = 0;
                    ofStory = 0;
                } else if (ofDropped == DROPPED.length) {
                    all.drop();
                    ofDropped = 0;
                }
            }
        }

        private static int matched(byte[] pattern, int matched, byte next) {
            return next == pattern[matched] ? matched + 1 : next == pattern[0] ? 1 : 0;
        }
    }
}
