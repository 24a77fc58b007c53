package io.tensionwire.app.sources;

import io.tensionwire.app.config.ConfigurationException;
import io.tensionwire.ingest.archive.Packing;
import io.tensionwire.ingest.format.WireFormats;
import io.tensionwire.ingest.poll.FeedPool;
import io.tensionwire.ingest.poll.FeedSource;
import io.tensionwire.ingest.poll.PublishedSchedule;
import io.tensionwire.ingest.push.PushAccess;
import io.tensionwire.ingest.push.PushLimits;
import io.tensionwire.ingest.push.PushSource;
import io.tensionwire.ingest.source.DropFolder;
import io.tensionwire.ingest.source.FileSource;
import io.tensionwire.ingest.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes sources of what is declared. Every method throws {@link ConfigurationException} if that cannot be done.
 *
 * @param environment where secrets are
 * @param pool shared by all feeds
 */
record SourceOpening(Map<String, String> environment, FeedPool pool) {

    /** Returns the source; nothing is read from it yet. */
    Source open(DeclaredSource declared) {
        DeclaredSource.Way way = declared.way();
        if (way instanceof DeclaredSource.Folder folder) {
            return new DropFolder(declared.origin(), existing(declared, folder.folder()), declared.formats());
        }
        if (way instanceof DeclaredSource.Files files) {
            return new FileSource(declared.origin(), named(declared, files), declared.formats());
        }
        if (way instanceof DeclaredSource.Push push) {
            return push(declared, push);
        }
        return feed(declared, (DeclaredSource.Feed) way);
    }

    private static Path existing(DeclaredSource declared, Path folder) {
        if (!Files.isDirectory(folder)) {
            throw unusable(declared, "there is no folder " + folder + "; create it or correct the path");
        }
        return folder;
    }

    private static List<Path> named(DeclaredSource declared, DeclaredSource.Files files) {
        List<Path> named = new ArrayList<>();
        for (Path pattern : files.files()) {
            List<Path> matching = matching(pattern);
            if (matching.isEmpty()) {
                throw unusable(declared, "there is no file " + pattern + "; correct the path");
            }
            named.addAll(matching);
        }
        if (files.packed()) {
            named.forEach(file -> requirePacked(declared, file));
        }
        return named;
    }

    private static void requirePacked(DeclaredSource declared, Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            Packing packing = Packing.of(bytes.readNBytes(WireFormats.OPENING));
            if (packing != Packing.GZIP && packing != Packing.ZSTD && packing != Packing.ZSTD_SKIPPED) {
                throw unusable(
                        declared,
                        file + " is " + packing.article()
                                + "; pack it with gzip or zstd, or declare what is not packed with \"type: files\"");
            }
        } catch (IOException e) {
            throw unusable(declared, file + " cannot be read: " + e.getClass().getSimpleName());
        }
    }

    /** Returns the files of a path whose last part may hold wildcards, by name. */
    private static List<Path> matching(Path pattern) {
        List<Path> matching = new ArrayList<>();
        String name = String.valueOf(pattern.getFileName());
        try (DirectoryStream<Path> folder = Files.newDirectoryStream(pattern.getParent(), name)) {
            folder.forEach(matching::add);
        } catch (IOException e) {
            return List.of();
        }
        matching.removeIf(path -> !Files.isRegularFile(path));
        matching.sort(Comparator.naturalOrder());
        return matching;
    }

    private Source push(DeclaredSource declared, DeclaredSource.Push push) {
        try {
            String secret = push.secret().value(environment);
            PushAccess access = push.signed() ? PushAccess.signature(secret) : PushAccess.token(secret);
            PushLimits limits = PushLimits.DEFAULT.withLargestBody(push.largestBody());
            return new PushSource(declared.origin(), access, limits, declared.formats());
        } catch (IllegalArgumentException | ConfigurationException e) {
            throw unusable(declared, e.getMessage());
        }
    }

    private Source feed(DeclaredSource declared, DeclaredSource.Feed feed) {
        try {
            Map<String, String> headers = new LinkedHashMap<>();
            feed.headers().forEach((name, secret) -> headers.put(name, secret.value(environment)));
            return new FeedSource(
                    declared.origin(),
                    feed.polling().at(address(feed), headers),
                    declared.formats(),
                    (body, charset) -> PublishedSchedule.NONE,
                    pool);
        } catch (IllegalArgumentException | ConfigurationException e) {
            throw unusable(declared, e.getMessage());
        }
    }

    private URI address(DeclaredSource.Feed feed) {
        String url = Secret.InEnvironment.written(feed.url())
                .map(secret -> secret.value(environment))
                .orElse(feed.url());
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            // Without the address: it may hold a secret.
            throw new IllegalArgumentException(
                    "its \"url\" is no address; write it such as https://example.org/feed.xml");
        }
    }

    private static ConfigurationException unusable(DeclaredSource declared, String why) {
        return new ConfigurationException(
                "source " + declared.name() + " (declared in line " + declared.line() + "): " + why);
    }
}
