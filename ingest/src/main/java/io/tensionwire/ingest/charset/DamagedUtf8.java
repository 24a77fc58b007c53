package io.tensionwire.ingest.charset;

/**
 * Tells UTF-8 that lost a byte on the way from text in a one-byte encoding. Where sequences that are whole outnumber those
 * that are broken the bytes are UTF-8; a few broken ones alone are if they are the lead bytes of accented letters and
 * quotation marks, which as Latin letters (Â, Ã, â) are rare.
 */
final class DamagedUtf8 {
    private static final int FEW = 3;

    private int whole;
    private int broken;
    private int unlikelyInLatin;

    private DamagedUtf8(byte[] bytes) {
        int at = 0;
        while (at < bytes.length) {
            int lead = bytes[at] & 0xFF;
            int length = lengthOf(lead);
            if (length == 1) {
                at++;
            } else if (length > 1 && continues(bytes, at, length)) {
                whole++;
                at += length;
            } else {
                broken++;
                unlikelyInLatin += lead == 0xC2 || lead == 0xC3 || lead == 0xE2 ? 1 : 0;
                at++;
            }
        }
    }

    /** Tells whether these bytes, which are not valid UTF-8, were meant as UTF-8. */
    static boolean isLikely(byte[] bytes) {
        DamagedUtf8 damage = new DamagedUtf8(bytes);
        return damage.whole > damage.broken || damage.broken <= FEW && damage.unlikelyInLatin == damage.broken;
    }

    private static int lengthOf(int lead) {
        if (lead < 0x80) {
            return 1;
        }
        if (lead < 0xC2 || lead > 0xF4) {
            return 0;
        }
        return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    }

    private static boolean continues(byte[] bytes, int at, int length) {
        for (int i = 1; i < length; i++) {
            if (at + i >= bytes.length || (bytes[at + i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }
}
