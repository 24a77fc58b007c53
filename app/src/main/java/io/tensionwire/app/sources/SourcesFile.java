package io.tensionwire.app.sources;

import io.tensionwire.app.config.ConfigurationException;
import io.tensionwire.app.sources.DeclaredSource.Way;
import io.tensionwire.ingest.KnownFormats;
import io.tensionwire.ingest.format.Provenance;
import io.tensionwire.ingest.format.WireFormats;
import io.tensionwire.ingest.push.PushLimits;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The file that declares the sources.
 *
 * @param group names what is run together, see {@link io.tensionwire.ingest.IngestSettings}
 * @param pushHost the address that push sources listen on
 * @param pushPort their port
 * @param sources in the order of the file
 */
record SourcesFile(String group, String pushHost, int pushPort, List<DeclaredSource> sources) {
    private static final List<String> TOP = List.of("group", "push", "sources");
    private static final List<String> LISTENING = List.of("host", "port");
    private static final List<String> COMMON =
            List.of("name", "type", "provider", "language", "zone", "charset", "format", "quietAfter");
    private static final Set<String> SECRETS = Set.of("token", "tokenFile", "hmacKey", "hmacKeyFile");
    private static final Map<String, List<String>> OF_TYPE = new TreeMap<>(Map.of(
            "folder", List.of("folder"),
            "files", List.of("files"),
            "archive", List.of("files"),
            "feed", FeedPolling.KEYS,
            "push", List.of("token", "tokenFile", "hmacKey", "hmacKeyFile", "maxBytes")));
    private static final int PORT = 8085;

    /**
     * Reads the file. Relative paths in it are relative to its folder.
     *
     * @throws ConfigurationException if it declares anything that cannot be used; names file, line and key
     */
    static SourcesFile read(Path file) {
        YamlSection top = YamlFile.read(file);
        top.refuseAllBut(TOP);
        YamlSection listening = top.section("push").orElse(new YamlSection(file, top.line(), Map.of()));
        listening.refuseAllBut(LISTENING);
        Map<String, DeclaredSource> sources = new LinkedHashMap<>();
        for (YamlSection section : top.sections("sources")) {
            DeclaredSource source = source(section);
            DeclaredSource before = sources.putIfAbsent(source.name(), source);
            if (before != null) {
                throw section.error(
                        "name", "\"" + source.name() + "\" is taken by the source in line " + before.line());
            }
        }
        return new SourcesFile(
                top.text("group").orElse("sources"),
                listening.text("host").orElse("127.0.0.1"),
                listening.number("port", 1, 65535).orElse(PORT),
                List.copyOf(sources.values()));
    }

    private static DeclaredSource source(YamlSection section) {
        String type = section.required("type");
        if (!OF_TYPE.containsKey(type)) {
            throw section.error("type", "\"" + type + "\" is none of " + String.join(", ", OF_TYPE.keySet()));
        }
        section.refuseAllBut(
                Stream.concat(COMMON.stream(), OF_TYPE.get(type).stream()).toList());
        Duration quietAfter = section.duration("quietAfter").orElse(null);
        return new DeclaredSource(section.line(), origin(section), formats(section), quietAfter, way(type, section));
    }

    private static Provenance origin(YamlSection section) {
        String name = section.required("name");
        ZoneId zone = section.read("zone", ZoneId::of, "Europe/Oslo or +02:00").orElse(null);
        Charset charset =
                section.read("charset", Charset::forName, "windows-1252").orElse(null);
        try {
            return new Provenance(
                    name,
                    section.text("provider").orElse(null),
                    section.text("language").orElse(null),
                    zone,
                    charset);
        } catch (IllegalArgumentException e) {
            throw section.error("name", "cannot be used: " + e.getMessage());
        }
    }

    private static WireFormats formats(YamlSection section) {
        try {
            return section.text("format").map(KnownFormats.all()::only).orElseGet(KnownFormats::all);
        } catch (IllegalArgumentException e) {
            throw section.error("format", "cannot be used: " + e.getMessage());
        }
    }

    private static Way way(String type, YamlSection section) {
        return switch (type) {
            case "folder" -> new DeclaredSource.Folder(path(section, section.required("folder")));
            case "feed" -> feed(section);
            case "push" -> push(section);
            default -> new DeclaredSource.Files(paths(section), type.equals("archive"));
        };
    }

    private static List<Path> paths(YamlSection section) {
        return section.texts("files").stream().map(text -> path(section, text)).toList();
    }

    private static Path path(YamlSection section, String text) {
        return section.file().toAbsolutePath().resolveSibling(text).normalize();
    }

    private static Way feed(YamlSection section) {
        Map<String, Secret> headers = new LinkedHashMap<>();
        section.section("headers")
                .ifPresent(given -> given.values().keySet().forEach(name -> headers.put(name, Secret.of(given, name))));
        return new DeclaredSource.Feed(section.required("url"), headers, FeedPolling.of(section));
    }

    private static Way push(YamlSection section) {
        List<String> given = new ArrayList<>(section.present(SECRETS));
        if (given.size() != 1) {
            throw section.error(
                    section.line(),
                    "a push source needs one secret, given by one of token, tokenFile, hmacKey or hmacKeyFile");
        }
        String key = given.get(0);
        Secret secret = key.endsWith("File")
                ? new Secret.InFile(path(section, section.required(key)))
                : Secret.of(section, key);
        int largest = section.size("maxBytes").orElse(PushLimits.DEFAULT.largestBody());
        return new DeclaredSource.Push(secret, key.startsWith("hmac"), largest);
    }
}
