package io.tensionwire.ingest.publish;

/** What a batch holds of one source. Not thread-safe. */
final class Tally {
    private long stories;
    private long rejected;
    private long unchanged;
    private long noticed;
    private long items;

    void addStory() {
        stories++;
    }

    void addRejected() {
        rejected++;
    }

    void addUnchanged() {
        unchanged++;
    }

    void addNoticed() {
        noticed++;
    }

    void addItem() {
        items++;
    }

    long stories() {
        return stories;
    }

    long rejected() {
        return rejected;
    }

    long unchanged() {
        return unchanged;
    }

    long noticed() {
        return noticed;
    }

    long items() {
        return items;
    }
}
