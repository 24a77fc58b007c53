package io.tensionwire.ingest.format;

/** The words in a story's {@code repairs}: what reading it had to mend. */
public final class Repair {
    /** A byte order mark told the encoding and was left out. */
    public static final String BYTE_ORDER_MARK = "byte-order-mark";
    /** The bytes were not UTF-8 and were read as windows-1252. */
    public static final String WINDOWS_1252 = "windows-1252";
    /** Bytes that their encoding does not define became U+FFFD. */
    public static final String UNDEFINED_BYTES = "undefined-bytes";
    /** Control characters other than tab and line ends were left out. */
    public static final String CONTROL_CHARACTERS = "control-characters";
    /** Halves of surrogate pairs became U+FFFD. */
    public static final String LONE_SURROGATES = "lone-surrogates";

    private Repair() {}
}
