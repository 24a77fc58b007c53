package io.tensionwire.dashboard.search;

import java.io.IOException;

/** The index of stories, as the command wires it in. */
@FunctionalInterface
public interface StoryIndex {
    /** An index that is not there. */
    StoryIndex NONE = body -> {
        throw new IOException("no Elasticsearch is configured");
    };

    /**
     * Searches the stories.
     *
     * @param body the body of Elasticsearch's search request, JSON
     * @return the body of its answer, JSON
     * @throws IOException if Elasticsearch does not answer or refuses
     */
    byte[] search(byte[] body) throws IOException;
}
