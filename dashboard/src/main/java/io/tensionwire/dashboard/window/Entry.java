package io.tensionwire.dashboard.window;

/**
 * One record of a public topic.
 *
 * @param topic the topic
 * @param partition its partition
 * @param offset its offset
 * @param arrived the timestamp of the record, milliseconds since 1970
 * @param facts what filters ask of it
 * @param before the facts of the state that it replaces; null if none is known
 * @param value the bytes of the record; never changed
 */
public record Entry(
        PublicTopic topic, int partition, long offset, long arrived, Facts facts, Facts before, byte[] value) {
    /** Returns whether a story must vanish from where it is shown. */
    public boolean isKill() {
        return !facts.shown();
    }

    /** Returns this record as what replaces another. */
    Entry replacing(Facts replaced) {
        return new Entry(topic, partition, offset, arrived, facts, replaced, value);
    }

    /** Returns about how much memory it takes, in bytes. */
    int weight() {
        return 400 + value.length + 2 * facts.text().length();
    }
}
