package io.tensionwire.ingest.source;

import java.util.Map;

/** Where a source stands, as was last committed with its stories. */
@FunctionalInterface
public interface Standing {

    /** Returns what an item of this name wanted remembered, see {@link SourceItem#state()}; empty if there is nothing. */
    Map<String, String> of(String item);
}
