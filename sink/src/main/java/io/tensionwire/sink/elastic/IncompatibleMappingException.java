package io.tensionwire.sink.elastic;

/** An index that is there maps fields to something else than is needed, which Elasticsearch cannot change; the message says what to do. */
public final class IncompatibleMappingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IncompatibleMappingException(String message) {
        super(message);
    }
}
