package io.tensionwire.sink.delivery;

/** Elasticsearch stayed away at the start for longer than it may. */
public final class ElasticsearchUnreachableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ElasticsearchUnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}
