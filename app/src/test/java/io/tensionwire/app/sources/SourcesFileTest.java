package io.tensionwire.app.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tensionwire.app.config.ConfigurationException;
import io.tensionwire.ingest.format.WireFormat;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesFileTest {
    @TempDir
    Path folder;

    @Test
    void aSourceIsReadWithAllThatIsSaidOfIt() throws IOException {
        SourcesFile file = read("""
                group: night
                push: {host: 127.0.0.2, port: 9999}
                sources:
                  - name: kabar
                    type: folder
                    folder: drop
                    provider: Kabar
                    language: id
                    zone: Asia/Jakarta
                    charset: windows-1252
                    format: plain-text
                    quietAfter: 90m
                """);

        DeclaredSource source = file.sources().get(0);
        assertThat(file.group()).isEqualTo("night");
        assertThat(file.pushHost()).isEqualTo("127.0.0.2");
        assertThat(file.pushPort()).isEqualTo(9999);
        assertThat(source.origin().provider()).isEqualTo("Kabar");
        assertThat(source.origin().language()).isEqualTo("id");
        assertThat(source.origin().zone()).isEqualTo(ZoneId.of("Asia/Jakarta"));
        assertThat(source.origin().charset()).isEqualTo(Charset.forName("windows-1252"));
        assertThat(source.formats().known()).extracting(WireFormat::name).containsExactly("plain-text");
        assertThat(source.quietAfter()).isEqualTo(Duration.ofMinutes(90));
        assertThat(source.way()).isEqualTo(new DeclaredSource.Folder(folder.resolve("drop")));
    }

    @Test
    void aFeedTakesBoundsAndSecretHeaders() throws IOException {
        DeclaredSource.Feed feed = (DeclaredSource.Feed) onlyWay("""
                  - name: levant
                    type: feed
                    url: https://example.org/feed.xml
                    headers:
                      Authorization: ${LEVANT_AUTH}
                    shortestInterval: 2h
                    maxBytes: 512KiB
                """);

        assertThat(feed.headers()).isEqualTo(Map.of("Authorization", new Secret.InEnvironment("LEVANT_AUTH")));
        assertThat(feed.polling().interval().longest())
                .as("never shorter than the shortest")
                .isEqualTo(Duration.ofHours(2));
        assertThat(feed.polling().largest()).isEqualTo(512 << 10);
        assertThat(feed.polling().allowPrivate()).isFalse();
    }

    @Test
    void filesAreOneOrMany() throws IOException {
        DeclaredSource.Files one = (DeclaredSource.Files) onlyWay("  - {name: a, type: archive, files: a.gz}\n");
        DeclaredSource.Files two = (DeclaredSource.Files) onlyWay("  - {name: a, type: files, files: [a, /b/c*]}\n");

        assertThat(one).isEqualTo(new DeclaredSource.Files(List.of(folder.resolve("a.gz")), true));
        assertThat(two.files()).containsExactly(folder.resolve("a"), Path.of("/b/c*"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sourcez: []                                             | line 1: unknown key "sourcez"; did you mean "sources"?
                    group: a                                                | line 1: "sources" is missing
                    sources: []                                             | line 1: "sources" must be a list
                    sources: [{name: a, type: folder, fodler: x}]           | line 1: unknown key "fodler"; did you mean "folder"?
                    sources: [{name: a, type: folder, token: x}]            | unknown key "token"
                    sources: [{name: a, type: mail}]                        | "type" "mail" is none of archive, feed, files, folder, push
                    sources: [{name: a b, type: folder, folder: x}]         | "name" cannot be used
                    sources: [{name: a, type: folder, folder: x, zone: CEST/X}] | "zone" "CEST/X" cannot be used
                    sources: [{name: a, type: folder, folder: x, quietAfter: soon}] | 45s, 30m, 2h or 1d
                    sources: [{name: a, type: folder, folder: x, quietAfter: 0m}] | "quietAfter" "0m" cannot be used
                    sources: [{name: a, type: folder, folder: x, format: word}] | known are
                    sources: [{name: a, type: folder, folder: x}, {name: a, type: folder, folder: y}] | "a" is taken by the source in line 1
                    sources: [{name: a, name: b}]                           | "name" stands here twice
                    sources: [{name: a, type: folder, folder: [x]}]         | "folder" must have one value
                    sources: [{name: a, type: push}]                        | one of token, tokenFile, hmacKey or hmacKeyFile
                    sources: [{name: a, type: feed, url: "x", shortestInterval: 2h, longestInterval: 1h}] | is shorter than
                    sources: [{name: a, type: feed, url: "x", allowPrivate: maybe}] | true or false
                    sources: [&a {name: a, type: folder, folder: x}, *a]    | an alias (*) is not read
                    sources: [                                              | is not YAML
                    """)
    void whatCannotBeUsedIsToldWithLineAndKey(String text, String expected) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("sources.yml, line 1")
                .hasMessageContaining(expected);
    }

    @Test
    void theLineIsThatOfTheKey() {
        assertThatThrownBy(() -> read("sources:\n  - name: a\n    type: folder\n\n    # note\n    foldr: x\n"))
                .hasMessageContaining("line 6: unknown key \"foldr\"");
    }

    @Test
    void aSecretInTheFileIsRefusedAndNotRepeated() {
        assertThatThrownBy(() -> read("sources:\n  - {name: a, type: push, token: correct-horse-battery}\n"))
                .hasMessageContaining("${WIRE_SECRET}")
                .hasMessageNotContaining("horse");
    }

    @Test
    void aSecretComesFromTheEnvironmentOrAFile() throws IOException {
        Path secret = Files.writeString(folder.resolve("token"), "from the file\n");

        assertThat(new Secret.InEnvironment("A").value(Map.of("A", "from the environment")))
                .isEqualTo("from the environment");
        assertThat(new Secret.InFile(secret).value(Map.of())).isEqualTo("from the file");
        assertThatThrownBy(() -> new Secret.InEnvironment("A").value(Map.of())).hasMessageContaining("variable A");
        assertThatThrownBy(() -> new Secret.InFile(folder.resolve("none")).value(Map.of()))
                .isInstanceOf(ConfigurationException.class);
    }

    @Test
    void theExampleIsReadAsItIsGiven() {
        SourcesFile example = SourcesFile.read(Path.of("..", "sources.example.yml"));

        assertThat(example.sources())
                .extracting(source -> source.way().type())
                .containsExactly("folder", "feed", "push", "push", "files");
    }

    private DeclaredSource.Way onlyWay(String source) throws IOException {
        return read("sources:\n" + source).sources().get(0).way();
    }

    private SourcesFile read(String text) throws IOException {
        return SourcesFile.read(Files.writeString(folder.resolve("sources.yml"), text));
    }
}
