package io.tensionwire.sink.elastic;

/** Elasticsearch does not take the mapping of stories, and will not take it when asked again. */
public final class TemplateRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TemplateRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
