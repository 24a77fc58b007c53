package io.tensionwire.ingest.format;

/** The words in a story's {@code repairs}: what reading it had to mend. */
public final class Repair {
    /** A byte order mark told the encoding and was left out. */
    public static final String BYTE_ORDER_MARK = "byte-order-mark";
    /** The declared encoding is unknown, or the bytes are UTF-8 and not what was declared. */
    public static final String CHARSET_CONTRADICTED = "charset-contradicted";
    /** Nothing declared the encoding rightly; it was told from the bytes. */
    public static final String CHARSET_DETECTED = "charset-detected";
    /** The bytes were not UTF-8 and were read as windows-1252. */
    public static final String WINDOWS_1252 = "windows-1252";
    /** Bytes that their encoding does not define became U+FFFD. */
    public static final String UNDEFINED_BYTES = "undefined-bytes";
    /** Control characters other than tab and line ends were left out. */
    public static final String CONTROL_CHARACTERS = "control-characters";
    /** Halves of surrogate pairs became U+FFFD. */
    public static final String LONE_SURROGATES = "lone-surrogates";
    /** The markup was not well-formed and was mended. */
    public static final String MARKUP = "markup";
    /** The JSON was broken in a way that leaves no doubt and was mended. */
    public static final String JSON = "json";
    /** The wire gives no time of creation, or one that cannot be read; the time of arrival stands for it. */
    public static final String TIME_UNKNOWN = "time-unknown";
    /** The time of creation lay in the future and was set to the time of arrival. */
    public static final String TIME_IN_FUTURE = "time-in-future";
    /** A time had no zone and the source is given none; UTC was taken. */
    public static final String ZONE_UNKNOWN = "zone-unknown";
    /** The status was none that is known; the story is withheld. */
    public static final String STATUS_UNKNOWN = "status-unknown";
    /** The embargo could not be read; the story is withheld until a later version releases it. */
    public static final String EMBARGO_UNREADABLE = "embargo-unreadable";
    /** The wire gives the story no id; one was derived from what it says. */
    public static final String ID_DERIVED = "id-derived";
    /** The id was too long and is carried as its digest. */
    public static final String ID_DIGESTED = "id-digested";
    /** The language was none that BCP 47 knows; the source's own was taken. */
    public static final String LANGUAGE_UNKNOWN = "language-unknown";

    private Repair() {}
}
