package io.tensionwire.sink.elastic;

import java.io.IOException;

/** Elasticsearch answers that a request is wrong (status 400), and will say so when asked again. */
public final class ElasticsearchRefusal extends IOException {
    private static final long serialVersionUID = 1L;

    ElasticsearchRefusal(String message, Throwable cause) {
        super(message, cause);
    }
}
