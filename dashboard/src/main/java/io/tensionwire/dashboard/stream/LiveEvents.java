package io.tensionwire.dashboard.stream;

import io.tensionwire.contract.Json;
import io.tensionwire.dashboard.window.Entry;
import io.tensionwire.dashboard.window.Positions;
import java.util.List;
import java.util.function.Function;

/** The records of one or more topics as events. Not thread-safe. */
public final class LiveEvents implements EventSource {
    private static final int ENOUGH = 48 << 10;
    private static final Json<Gone> GONE = Json.of(Gone.class);

    private final List<Subscription> subscriptions;
    private final Positions positions;
    private final Function<Entry, byte[]> format;
    private final boolean withIds;

    /** A story that was wanted as it was before and is not any more. */
    private record Gone(String id) {}

    LiveEvents(List<Subscription> subscriptions, Positions positions, Function<Entry, byte[]> format, boolean withIds) {
        this.subscriptions = subscriptions;
        this.positions = positions;
        this.format = format;
        this.withIds = withIds;
    }

    @Override
    public boolean tell(EventText text) {
        try {
            for (Subscription subscription : subscriptions) {
                tell(subscription, text);
            }
            return true;
        } catch (LostTrackException e) {
            return false;
        }
    }

    @Override
    public String position() {
        return withIds ? positions.toString() : null;
    }

    @Override
    public void close() {
        subscriptions.forEach(Subscription::close);
    }

    private void tell(Subscription subscription, EventText text) throws LostTrackException {
        while (text.length() < ENOUGH) {
            Subscription.Telling next = subscription.next();
            long dropped = subscription.takeDropped();
            if (dropped > 0) {
                text.event("dropped", null, "{\"count\":" + dropped + "}");
            }
            if (next == null) {
                return;
            }
            tell(next, text);
        }
    }

    private void tell(Subscription.Telling telling, EventText text) {
        Entry entry = telling.entry();
        if (telling.gone()) {
            text.event("gone", position(), GONE.write(new Gone(entry.facts().id())));
        } else {
            text.event(entry.topic().event(), position(), format.apply(entry));
        }
    }
}
