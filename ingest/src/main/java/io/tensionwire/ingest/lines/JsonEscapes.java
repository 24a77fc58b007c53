package io.tensionwire.ingest.lines;

/** Looks at the escapes of JSON without reading it. */
final class JsonEscapes {
    /** The escapes of white space that text may hold, and of marks. */
    private static final String HARMLESS = "nrt\"\\/";

    private JsonEscapes() {}

    /**
     * Tells whether an escape may stand for what text cannot carry: a control, or half of a surrogate pair. Valid JSON in UTF-8
     * has no other place for them.
     */
    static boolean mayHideControls(byte[] json) {
        int at = ByteSearch.first('\\', json, 0, json.length);
        while (at < json.length) {
            if (at + 1 == json.length || HARMLESS.indexOf(json[at + 1]) < 0) {
                return true;
            }
            at = ByteSearch.first('\\', json, at + 2, json.length);
        }
        return false;
    }
}
