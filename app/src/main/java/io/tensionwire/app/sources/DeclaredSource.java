package io.tensionwire.app.sources;

import io.tensionwire.ingest.format.Provenance;
import io.tensionwire.ingest.format.WireFormats;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A source as it is declared.
 *
 * @param line where in the file
 * @param origin its name, and the labels of its stories
 * @param formats how its items may be written
 * @param quietAfter how long it may bring nothing before that is an alarm; null for any time
 * @param way how its items come
 */
record DeclaredSource(int line, Provenance origin, WireFormats formats, Duration quietAfter, Way way) {

    /** Returns the source's name. */
    String name() {
        return origin.source();
    }

    /** How items come. */
    sealed interface Way {
        /** Returns the word for it in the file. */
        String type();
    }

    /**
     * Files dropped into a folder.
     *
     * @param folder is watched
     */
    record Folder(Path folder) implements Way {
        @Override
        public String type() {
            return "folder";
        }
    }

    /**
     * Files read once.
     *
     * @param files paths; the last part of each may hold {@code *} and <code>?</code>
     * @param packed whether each must be an archive
     */
    record Files(List<Path> files, boolean packed) implements Way {
        @Override
        public String type() {
            return packed ? "archive" : "files";
        }
    }

    /**
     * A feed that is polled.
     *
     * @param url its address, or where that is to be had
     * @param headers where the values of headers are to be had, by name
     * @param polling how it is polled, with the address still open
     */
    record Feed(String url, Map<String, Secret> headers, FeedPolling polling) implements Way {
        @Override
        public String type() {
            return "feed";
        }
    }

    /**
     * Stories pushed over HTTP.
     *
     * @param secret the client's token, or the key of its signatures
     * @param signed whether requests are signed
     * @param largestBody the most bytes of a request
     */
    record Push(Secret secret, boolean signed, int largestBody) implements Way {
        @Override
        public String type() {
            return "push";
        }
    }
}
