package io.tensionwire.ingest.teletype;

/** The control characters of ASCII that frame messages and set tables. */
final class Controls {
    static final char START_OF_HEADING = 0x01;
    static final char START_OF_TEXT = 0x02;
    static final char END_OF_TEXT = 0x03;
    static final char END_OF_TRANSMISSION = 0x04;

    private Controls() {}

    /** Returns the text without control characters other than tab and line feed. */
    static String removed(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c != 0x7F || c == '\t' || c == '\n') {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /** Tells whether the text holds something to read. */
    static boolean isReadable(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
