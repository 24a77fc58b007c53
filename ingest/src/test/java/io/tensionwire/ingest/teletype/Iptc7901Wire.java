package io.tensionwire.ingest.teletype;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tensionwire.ingest.format.Notice;
import io.tensionwire.ingest.format.Reading;
import java.io.IOException;

/** Writes IPTC 7901 and reads it back. */
final class Iptc7901Wire {
    /** Lines end as they do on the wire. */
    static final String FERRY = wire("""
            \u0001klx0042 3 pl 120    kl 0917

            Indonesia/transport/ferries/
            \u00022ND LEAD
            Ferry line between two ports reopens after a repair that
            took two years
            By Ayu Lestari, KL =

            Surabaya (AFP) - The ferry line between the two largest ports of
            the eastern province reopened on Monday after a co-
            operative of fishermen had repaired the ship.

            "We waited long," one passenger said. The line had been closed
            for two years.

            # Notebook

            ## Editorial contacts
            - Reporting by: Ayu Lestari, +62 31 0000

            AFP al bs

            \u0003040930 GMT Mai 26
            \u007F\u0004""");

    static final ReceivedLine LINE = new ReceivedLine(new Iptc7901Format(), UTF_8);

    private Iptc7901Wire() {}

    static Notice kind(String slug, String headline) throws IOException {
        Reading reading = LINE.reading(wire("\u0001klx0042 4 pl 12\n" + slug + "\n\u0002" + headline
                + " =\n\nShips met.\n\u0003040930 GMT Mai 26"));
        return ((Reading.Noticed) reading).kind();
    }

    static String wire(String text) {
        return text.replace("\n", "\r\n");
    }
}
