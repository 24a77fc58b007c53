package io.tensionwire.ingest.format;

/**
 * How much of an item has been read: where reading may be taken up again.
 *
 * @param bytes bytes from the beginning of the item
 * @param lines lines from the beginning of the item; 0 for formats that have none
 */
public record Progress(long bytes, long lines) {
    /** Nothing has been read. */
    public static final Progress START = new Progress(0, 0);
    /** Nothing is left to be read, however long the item is: what follows a break cannot be counted. */
    public static final Progress END = new Progress(Long.MAX_VALUE, Long.MAX_VALUE);
}
