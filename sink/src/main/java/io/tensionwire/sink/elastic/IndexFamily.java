package io.tensionwire.sink.elastic;

/** What is indexed: each kind of record has indices, aliases and a mapping of its own. */
public enum IndexFamily {
    /** Enriched stories; a kill is a stub. */
    STORIES("stories", Ordering.REVISION, "{\"term\":{\"status\":\"usable\"}}"),
    /** Points of the tension index; one that says zero stories is a stub. */
    TENSION("tension", Ordering.OFFSET, "{\"range\":{\"stories\":{\"gt\":0}}}"),
    /** Alerts; one that was withdrawn is a stub. */
    ALERTS("alerts", Ordering.OFFSET, "{\"terms\":{\"status\":[\"open\",\"resolved\"]}}");

    private final String label;
    private final Ordering ordering;
    private final String visible;

    IndexFamily(String label, Ordering ordering, String visible) {
        this.label = label;
        this.ordering = ordering;
        this.visible = visible;
    }

    /** What tells which of two states of a document is the newer one. */
    public enum Ordering {
        /** The revision, which travels with the record. */
        REVISION,
        /** The place on the topic: all states of a document are in one partition, in their order. */
        OFFSET
    }

    /** Returns the name: {@code stories}, {@code tension} or {@code alerts}. */
    public String label() {
        return label;
    }

    /** Returns what orders the states of a document. */
    public Ordering ordering() {
        return ordering;
    }

    /** Returns Elasticsearch's query for all that is no stub. */
    String visible() {
        return visible;
    }
}
