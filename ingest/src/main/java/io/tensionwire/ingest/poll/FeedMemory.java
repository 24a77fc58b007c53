package io.tensionwire.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tensionwire.ingest.feed.FeedSchedule;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is remembered of a feed from poll to poll and across restarts; committed with the stories that it belongs to.
 * Addresses that are only compared are kept as digests, as they may hold secrets.
 *
 * @param feed digest of the configured address: what was remembered of another one is of no use
 * @param moved where the feed has moved to for good; null if it has not
 * @param validators what its server gave to tell this state from later ones
 * @param givenBy digest of the address that gave them; null if none did
 * @param fullFetch when it was last fetched as if nothing were remembered; {@link Instant#EPOCH} if never
 * @param window how many stories it held
 * @param body digest of its bytes; null if it was never read
 * @param schedule how often it wishes to be asked
 */
record FeedMemory(
        String feed,
        URI moved,
        Validators validators,
        String givenBy,
        Instant fullFetch,
        int window,
        String body,
        FeedSchedule schedule) {

    /** Returns what is remembered of a feed that was never asked. */
    static FeedMemory none(URI configured) {
        return new FeedMemory(
                digest(configured.toString().getBytes(UTF_8)),
                null,
                Validators.NONE,
                null,
                Instant.EPOCH,
                0,
                null,
                FeedSchedule.NONE);
    }

    /** Returns what was committed; nothing if that is of another feed, or cannot be read. */
    static FeedMemory of(Map<String, String> state, URI configured) {
        FeedMemory none = none(configured);
        if (!none.feed().equals(state.get("feed"))) {
            return none;
        }
        try {
            return new FeedMemory(
                    none.feed(),
                    state.containsKey("moved") ? URI.create(state.get("moved")) : null,
                    new Validators(state.get("etag"), state.get("last-modified")),
                    state.get("given-by"),
                    Instant.parse(state.getOrDefault("full-fetch", Instant.EPOCH.toString())),
                    Integer.parseInt(state.getOrDefault("window", "0")),
                    state.get("body"),
                    ScheduleText.parse(state.getOrDefault("schedule", ScheduleText.of(FeedSchedule.NONE))));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            return none;
        }
    }

    /** Returns this as a source's state. */
    Map<String, String> state() {
        Map<String, String> state = new LinkedHashMap<>();
        state.put("feed", feed);
        state.put("moved", moved == null ? null : moved.toString());
        state.put("etag", validators.etag());
        state.put("last-modified", validators.lastModified());
        state.put("given-by", givenBy);
        state.put("full-fetch", fullFetch.toString());
        state.put("window", Integer.toString(window));
        state.put("body", body);
        state.put("schedule", ScheduleText.of(schedule));
        state.values().removeIf(value -> value == null);
        return state;
    }

    /** Returns the validators to send to an address: those that it gave itself, for elsewhere they mean nothing. */
    Validators validatorsFor(URI address) {
        return digest(address.toString().getBytes(UTF_8)).equals(givenBy) ? validators : Validators.NONE;
    }

    /** Returns this with what an answer gave. */
    FeedMemory after(Errand errand, Fetched fetched, Answer.Content content, Instant now) {
        return new FeedMemory(
                feed,
                errand.moved(),
                content.validators(),
                digest(errand.address().toString().getBytes(UTF_8)),
                errand.full() ? now : fullFetch,
                fetched.window().stories(),
                digest(content.body()),
                fetched.schedule());
    }

    /** Returns this with where the feed has moved to; null if nowhere. */
    FeedMemory movedTo(URI address) {
        return new FeedMemory(feed, address, validators, givenBy, fullFetch, window, body, schedule);
    }

    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime must offer SHA-256", e);
        }
    }
}
