package io.tensionwire.app.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Files that are meant to break a reader: to cost memory or time, to have something fetched, or to stop what comes behind them.
 *
 * @param folder where they are written
 * @param listener the address of a server that nobody may ask
 */
record HostileFiles(Path folder, String listener) {
    private static final int HUNDRED_MEGABYTES = 100_000_000;

    /** Writes all of them; those of this machine's collection of hostile files come on top, where there is one. */
    List<Path> write() throws IOException {
        List<Path> files = new ArrayList<>(List.of(
                xml("laughs", laughs() + "<newsItem guid='l'>&a9;</newsItem>"),
                xml(
                        "blowup",
                        "<!DOCTYPE newsItem [<!ENTITY a '" + "x".repeat(50_000) + "'>]><newsItem guid='b'>"
                                + "&a;".repeat(50_000) + "</newsItem>"),
                xml(
                        "fetch",
                        "<!DOCTYPE newsItem SYSTEM '" + listener + "/a.dtd' [<!ENTITY % b SYSTEM '" + listener
                                + "/b'> %b; <!ENTITY c SYSTEM 'file:///etc/passwd'>]><newsItem guid='f'>&c;"),
                xml(
                        "include",
                        "<newsItem xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='" + listener + "/d'/>"),
                xml("deep", "<newsItem>".repeat(200_000)),
                xml("attributes", "<newsItem " + attributes() + "/>"),
                xml("cut", "<?xml version='1.0'?><newsItem guid='cut' version='1'><itemMeta><pubStatus qcode='st"),
                text("arrays.json", "[".repeat(500_000)),
                text("surrogate.jsonl", "{\"id\":\"x\\ud800\",\"headline\":\"\\udc00\"}\n"),
                text("duplicates.json", "{\"id\":\"dup\",\"status\":\"canceled\",\"status\":\"usable\"}\n"),
                text("controls.json", "{\"id\":\"c\u0000\u0007\u001b\"}\n"),
                noise("noise.bin"),
                longLine("long.jsonl"),
                Files.write(folder.resolve("empty.xml"), new byte[0])));
        files.addAll(collected());
        return files;
    }

    private static List<Path> collected() throws IOException {
        Path shared = Path.of(System.getProperty("tensionwire.shared"), "fixtures");
        if (!Files.isDirectory(shared)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(shared)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> shared.relativize(file).toString().matches("(hostile|malformed)-.*/.*"))
                    .sorted()
                    .toList();
        }
    }

    private Path xml(String name, String content) throws IOException {
        return text(name + ".xml", content);
    }

    private Path text(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, UTF_8);
    }

    private static String laughs() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE newsItem [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" '")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        return laughs.append("]>").toString();
    }

    private static String attributes() {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            attributes.append("a").append(i).append("='1' ");
        }
        return attributes.toString();
    }

    private Path noise(String name) throws IOException {
        byte[] noise = new byte[100_000];
        new Random(5).nextBytes(noise);
        return Files.write(folder.resolve(name), noise);
    }

    private Path longLine(String name) throws IOException {
        Path file = folder.resolve(name);
        byte[] megabyte = "x".repeat(1_000_000).getBytes(ISO_8859_1);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write("{\"id\":\"long\",\"body\":\"".getBytes(UTF_8));
            for (int written = 0; written < HUNDRED_MEGABYTES; written += megabyte.length) {
                out.write(megabyte);
            }
            out.write("\"}\n".getBytes(UTF_8));
        }
        return file;
    }
}
