package io.tensionwire.replay.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Checksums of the values of a topic, key by key: of every value that a key had, in their order. Keys are independent, since
 * partitions are. Not thread-safe.
 */
public final class ValueDigests {
    private static final byte[] NO_VALUE = new byte[0];

    private final Map<String, byte[]> digests = new TreeMap<>();
    private long values;

    /** Takes in the next value of a key. */
    public void add(String key, byte[] value) {
        MessageDigest digest = sha256();
        digest.update(digests.getOrDefault(key, NO_VALUE));
        digests.put(key, digest.digest(sha256().digest(value == null ? NO_VALUE : value)));
        values++;
    }

    /** Returns how many values were taken in. */
    public long values() {
        return values;
    }

    /** Returns how many keys have values. */
    public long keys() {
        return digests.size();
    }

    /** Returns one checksum of all, in hexadecimal digits. */
    public String checksum() {
        MessageDigest all = sha256();
        digests.forEach((key, digest) -> {
            all.update(key.getBytes(UTF_8));
            all.update((byte) 0);
            all.update(digest);
        });
        return HexFormat.of().formatHex(all.digest());
    }

    /** Returns the keys whose values are not the same here and there, in order. */
    public List<String> differences(ValueDigests other) {
        List<String> differences = new ArrayList<>();
        digests.forEach((key, digest) -> {
            if (!MessageDigest.isEqual(digest, other.digests.get(key))) {
                differences.add(key);
            }
        });
        other.digests.keySet().stream().filter(key -> !digests.containsKey(key)).forEach(differences::add);
        return differences.stream().sorted().toList();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime must offer SHA-256", e);
        }
    }
}
