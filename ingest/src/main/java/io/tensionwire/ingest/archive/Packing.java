package io.tensionwire.ingest.archive;

import java.util.stream.Stream;

/** How bytes are packed, as their first bytes tell. */
public enum Packing {
    GZIP("a gzip archive", 0, 0x1f, 0x8b),
    ZSTD("a zstd archive", 0, 0x28, 0xb5, 0x2f, 0xfd),
    /** What some programs write before the first frame of a zstd archive; the first byte's low half is theirs to choose. */
    ZSTD_SKIPPED("a zstd archive", 1, 0x2a, 0x4d, 0x18),
    ZIP("a zip archive", 0, 'P', 'K', 3, 4),
    EMPTY_ZIP("a zip archive", 0, 'P', 'K', 5, 6),
    TAR("a tar archive", 257, 'u', 's', 't', 'a', 'r'),
    BZIP2("a bzip2 archive", 4, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59),
    XZ("an xz archive", 0, 0xfd, '7', 'z', 'X', 'Z', 0),
    SEVEN_ZIP("a 7z archive", 0, '7', 'z', 0xbc, 0xaf, 0x27, 0x1c),
    RAR("a rar archive", 0, 'R', 'a', 'r', '!', 0x1a, 7),
    /** Not packed in any way that is known. */
    NONE("no archive", 0);

    private final String article;
    private final int offset;
    private final int[] mark;

    Packing(String article, int offset, int... mark) {
        this.article = article;
        this.offset = offset;
        this.mark = mark;
    }

    /** Returns how an item is packed that begins with these bytes; {@link #NONE} if it is not. */
    public static Packing of(byte[] opening) {
        return Stream.of(values())
                .filter(packing -> packing.marks(opening))
                .findFirst()
                .orElse(NONE);
    }

    /** Returns its name with an article, such as {@code a zip archive}. */
    public String article() {
        return article;
    }

    private boolean marks(byte[] opening) {
        if (opening.length < offset + mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((opening[offset + i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return this != ZSTD_SKIPPED || (opening[0] & 0xf0) == 0x50;
    }
}
