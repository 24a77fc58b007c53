package io.tensionwire.app.replay;

import io.tensionwire.replay.history.History;
import io.tensionwire.replay.history.HistoryRecord;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Some topics of an archive that holds more.
 *
 * @param all the archive; closed with this
 * @param topics names without prefix
 */
record ChosenTopics(History all, List<String> topics) implements History {
    @Override
    public Optional<HistoryRecord> next() throws IOException {
        Optional<HistoryRecord> next = all.next();
        while (next.isPresent() && !topics.contains(next.get().partition().topic())) {
            next = all.next();
        }
        return next;
    }

    @Override
    public void close() throws IOException {
        all.close();
    }
}
