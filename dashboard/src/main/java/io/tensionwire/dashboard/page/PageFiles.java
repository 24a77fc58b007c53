package io.tensionwire.dashboard.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** Finds the files of the page among the resources of the program. Thread-safe. */
public final class PageFiles {
    private static final Pattern NAME = Pattern.compile("(?:[a-z0-9-]+/)?[a-z0-9-]+(?:\\.[a-z0-9-]+)+");
    private static final String OWN = "/io/tensionwire/dashboard/page/";

    /** Where libraries lie in the archives that they come in. */
    private static final Properties LIBRARIES = libraries();

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml");

    private final Map<String, PageFile> files = new ConcurrentHashMap<>();

    /** Returns the file of this name, such as {@code views/board.js}; empty if there is none. */
    public Optional<PageFile> find(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(files.computeIfAbsent(name, PageFiles::read));
    }

    /** Returns null if there is none. */
    private static PageFile read(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        String resource = LIBRARIES.getProperty(name, OWN + name);
        try (InputStream in = type == null ? null : PageFiles.class.getResourceAsStream(resource)) {
            if (in == null) {
                return null;
            }
            byte[] bytes = in.readAllBytes();
            CRC32 sum = new CRC32();
            sum.update(bytes);
            return new PageFile(type, bytes, '"' + Long.toHexString(sum.getValue()) + '"');
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + resource + " cannot be read: the program is damaged", e);
        }
    }

    private static Properties libraries() {
        Properties libraries = new Properties();
        try (InputStream in = PageFiles.class.getResourceAsStream(OWN + "libraries.properties")) {
            libraries.load(in);
            return libraries;
        } catch (IOException e) {
            throw new UncheckedIOException("the list of libraries cannot be read: the program is damaged", e);
        }
    }
}
