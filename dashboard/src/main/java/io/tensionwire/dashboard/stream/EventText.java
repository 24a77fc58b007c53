package io.tensionwire.dashboard.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Events as they go over the wire, one behind the other: {@code text/event-stream}. Not thread-safe. */
public final class EventText {
    private static final byte[] ID = "id: ".getBytes(UTF_8);
    private static final byte[] EVENT = "event: ".getBytes(UTF_8);
    private static final byte[] DATA = "data: ".getBytes(UTF_8);

    private byte[] bytes = new byte[8 << 10];
    private int length;

    /**
     * Adds an event.
     *
     * @param name the name of the event
     * @param id what a client sends back when it resumes; null to leave its id as it is
     * @param data one or more lines of UTF-8
     */
    public void event(String name, String id, byte[] data) {
        if (id != null) {
            line(ID, id.getBytes(UTF_8));
        }
        line(EVENT, name.getBytes(UTF_8));
        data(data);
        put('\n');
    }

    /** Adds an event whose data are text. */
    public void event(String name, String id, String data) {
        event(name, id, data.getBytes(UTF_8));
    }

    /** Adds what keeps the connection open and moves the client's id on, and what no client sees. */
    public void heartbeat(String id) {
        put(':');
        put('\n');
        if (id != null) {
            line(ID, id.getBytes(UTF_8));
        }
        put('\n');
    }

    /** Says how long a client shall wait before it connects again. */
    public void retry(int millis) {
        line("retry: ".getBytes(UTF_8), Integer.toString(millis).getBytes(UTF_8));
        put('\n');
    }

    /** Returns how many bytes there are. */
    public int length() {
        return length;
    }

    /** Returns the bytes and begins anew; they are valid until something is added. */
    ByteBuffer taken() {
        ByteBuffer taken = ByteBuffer.wrap(bytes, 0, length);
        length = 0;
        return taken;
    }

    /** A line break within data would end the line: each line gets a field of its own. */
    private void data(byte[] data) {
        int start = 0;
        for (int i = 0; i <= data.length; i++) {
            if (i == data.length || data[i] == '\n' || data[i] == '\r') {
                put(DATA, 0, DATA.length);
                put(data, start, i - start);
                put('\n');
                if (i + 1 < data.length && data[i] == '\r' && data[i + 1] == '\n') {
                    i++;
                }
                start = i + 1;
            }
        }
    }

    private void line(byte[] field, byte[] value) {
        put(field, 0, field.length);
        put(value, 0, value.length);
        put('\n');
    }

    private void put(char character) {
        ensure(1);
        bytes[length++] = (byte) character;
    }

    private void put(byte[] source, int from, int count) {
        ensure(count);
        System.arraycopy(source, from, bytes, length, count);
        length += count;
    }

    private void ensure(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
