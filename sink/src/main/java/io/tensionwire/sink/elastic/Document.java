package io.tensionwire.sink.elastic;

/**
 * One state of a document as Elasticsearch is to hold it.
 *
 * @param family what it is
 * @param index the index of its month
 * @param id Elasticsearch's id of the document, see {@link DocumentId}
 * @param version orders the states, 0 or more: what stands in the index under a higher one is left as it is
 * @param source the JSON, passed on as it is; not copied
 */
public record Document(IndexFamily family, String index, String id, long version, byte[] source) {
    /** What is one and the same document, whatever its state. */
    public record Name(String index, String id) {}

    /** Returns what it has in common with its other states. */
    public Name name() {
        return new Name(index, id);
    }
}
