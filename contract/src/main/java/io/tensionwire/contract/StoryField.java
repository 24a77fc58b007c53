package io.tensionwire.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** The fields of a {@link Story} in JSON, in the order of the record. */
enum StoryField {
    ID("id"),
    VERSION("version"),
    VERSION_CREATED("versionCreated"),
    FIRST_CREATED("firstCreated"),
    STATUS("status"),
    SOURCE("source"),
    PROVIDER("provider"),
    LANGUAGE("language"),
    HEADLINE("headline"),
    BYLINE("byline"),
    DATELINE("dateline"),
    BODY("body"),
    SLUGLINE("slugline"),
    URGENCY("urgency"),
    EMBARGOED_UNTIL("embargoedUntil"),
    LINK("link"),
    CORRECTS("corrects"),
    SUBJECTS("subjects"),
    SIGNALS("signals"),
    REPAIRS("repairs"),
    CONTENT_HASH("contentHash");

    private static final StoryField[] ALL = values();

    private final byte[] quoted;
    private final byte[] opening;

    StoryField(String name) {
        quoted = ('"' + name + '"').getBytes(ISO_8859_1);
        opening = ('"' + name + "\":").getBytes(ISO_8859_1);
    }

    /** Returns how many fields there are. */
    static int count() {
        return ALL.length;
    }

    /**
     * Takes the name of a field.
     *
     * @param first the number of the field that is looked for first, counted round
     * @throws UnusualJsonException if no name of a field comes next
     */
    static StoryField taken(JsonScanner json, int first) throws UnusualJsonException {
        for (int i = 0; i < ALL.length; i++) {
            StoryField field = ALL[(first + i) % ALL.length];
            if (json.takes(field.quoted)) {
                return field;
            }
        }
        throw UnusualJsonException.FOUND;
    }

    /** Puts the name of this field, behind a comma unless it is the first one. */
    void putName(JsonPrinter json) {
        if (this != ID) {
            json.put(',');
        }
        json.put(opening);
    }
}
