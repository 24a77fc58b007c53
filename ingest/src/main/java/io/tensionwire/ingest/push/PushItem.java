package io.tensionwire.ingest.push;

import io.tensionwire.ingest.format.HeldBytes;
import io.tensionwire.ingest.format.ItemHints;
import io.tensionwire.ingest.format.Progress;
import io.tensionwire.ingest.format.Provenance;
import io.tensionwire.ingest.format.Readings;
import io.tensionwire.ingest.format.WireFormats;
import io.tensionwire.ingest.source.ItemStamp;
import io.tensionwire.ingest.source.Outcome;
import io.tensionwire.ingest.source.SourceItem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The body of one request. It is named after its content, so that a resend has the same name; its position is kept in one of
 * 256 places by the first two digits of that name. So positions are bounded, and yet remember the stories of many requests.
 */
final class PushItem implements SourceItem {
    private static final String PLACE = "requests/";

    private final Provenance origin;
    private final WireFormats formats;
    private final byte[] body;
    private final Charset declared;
    private final String digest;
    private final CompletableFuture<Optional<Outcome>> outcome = new CompletableFuture<>();

    PushItem(Provenance origin, WireFormats formats, byte[] body, Charset declared) {
        this.origin = origin;
        this.formats = formats;
        this.body = body;
        this.declared = declared;
        digest = digest(body);
    }

    @Override
    public String name() {
        return PLACE + digest;
    }

    @Override
    public String positionName() {
        return PLACE + digest.substring(0, 2);
    }

    /** A resend is read again: only so can it be told that nothing in it has changed. */
    @Override
    public ItemStamp stamp() {
        return ItemStamp.UNKNOWN;
    }

    @Override
    public Readings open(Progress from, Instant arrival) throws IOException {
        ItemHints hints = new ItemHints(origin, digest, null, arrival, declared);
        return formats.read(new HeldBytes(body), hints, from);
    }

    @Override
    public void committed(Outcome committed) {
        outcome.complete(Optional.of(committed));
    }

    @Override
    public void failed() {
        outcome.complete(Optional.empty());
    }

    /** Returns what became of it; empty if that is not known by then, or ingest has stopped. */
    Optional<Outcome> awaited(Duration time) {
        try {
            return outcome.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static String digest(byte[] body) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(whole, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
