package io.tensionwire.app.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Elasticsearch as Maven fetched it, unpacked once into a cache that all working copies share. */
public final class ElasticsearchDistribution {
    private final Path zip;
    private final Path cache;

    /**
     * Names where the archive is and where to unpack it.
     *
     * @param zip {@code elasticsearch-<version>.zip}
     * @param cache a folder that the user who runs the server can read
     */
    public ElasticsearchDistribution(Path zip, Path cache) {
        this.zip = zip;
        this.cache = cache;
    }

    /** Returns the user's cache, or the system's for root, whose home is closed to the unprivileged server. */
    public static Path defaultCache() {
        if (ServerAccount.isRoot()) {
            return Path.of("/var/cache/tensionwire");
        }
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path caches = xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return caches.resolve("tensionwire");
    }

    /** Returns whether it is unpacked already. */
    public boolean isUnpacked() {
        return Files.isDirectory(home());
    }

    /**
     * Returns the unpacked server's folder; unpacks it first if that was not done.
     *
     * @throws IOException if the archive is absent or the cache cannot be written
     */
    public Path unpacked() throws IOException {
        if (!isUnpacked()) {
            if (!Files.isRegularFile(zip)) {
                throw new IOException("Elasticsearch is not at " + zip + ": let Maven fetch it with `mvn package`");
            }
            Files.createDirectories(cache);
            Path unfinished = Files.createTempDirectory(cache, "unpacking-");
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
            unpack(unfinished);
            publish(unfinished);
        }
        return home();
    }

    private Path home() {
        return cache.resolve(zip.getFileName().toString().replaceFirst("\\.zip$", ""));
    }

    /** Moved in one step, so that another process never sees half of it. */
    private void publish(Path unfinished) throws IOException {
        try {
            Files.move(unfinished, home());
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException | AtomicMoveNotSupportedException e) {
            if (!isUnpacked()) {
                throw e;
            }
        }
    }

    private void unpack(Path target) throws IOException {
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            Enumeration<? extends ZipEntry> entries = archive.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                Path name = Path.of(entry.getName());
                if (name.getNameCount() > 1) {
                    unpack(archive, entry, target, name.subpath(1, name.getNameCount()));
                }
            }
        }
    }

    private static void unpack(ZipFile archive, ZipEntry entry, Path target, Path name) throws IOException {
        Path file = target.resolve(name).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("the archive holds a path that leads out of it: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        try (InputStream bytes = archive.getInputStream(entry)) {
            Files.copy(bytes, file);
        }
        boolean runs = name.startsWith("bin") || name.toString().endsWith(".so");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
