package io.tensionwire.app.sources;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.tensionwire.app.sources.SourcesCheck.Finding;
import io.tensionwire.app.sources.SourcesCheck.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesCheckTest {
    private static final Map<String, String> ENVIRONMENT = Map.of("TOKEN", "correct-horse-battery");
    private static final String STORY = "{\"id\":\"a:1\",\"headline\":\"Ships meet\"}\n";

    @TempDir
    Path folder;

    @BeforeEach
    void drop() throws IOException {
        Files.createDirectories(folder.resolve("drop"));
        Files.createDirectories(folder.resolve("empty"));
        Files.writeString(folder.resolve("drop/a.jsonl"), STORY + "{broken\n");
        Files.writeString(folder.resolve("drop/b.bin"), "\u0001\u0002");
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(folder.resolve("drop/c.jsonl.gz")))) {
            packed.write(STORY.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void theFirstFileOfAFolderIsRead() throws IOException {
        Finding finding = finding("type: folder, folder: drop");

        assertThat(finding.verdict()).isEqualTo(Verdict.OK);
        assertThat(finding.detail()).startsWith("a.jsonl: 1 stories, 0 notices, 1 rejected (line 2 ");
    }

    @Test
    void aFolderWithoutFilesIsWellAndOneThatIsNotThereIsNot() throws IOException {
        assertThat(finding("type: folder, folder: empty").verdict()).isEqualTo(Verdict.OK);
        assertThat(finding("type: folder, folder: gone"))
                .returns(Verdict.MISCONFIGURED, Finding::verdict)
                .satisfies(finding -> assertThat(finding.detail()).contains("there is no folder"));
    }

    @Test
    void aFileInWhichNothingCanBeReadIsTold() throws IOException {
        assertThat(finding("type: files, files: drop/b.*").verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void anArchiveMustBePacked() throws IOException {
        assertThat(finding("type: archive, files: drop/c*").verdict()).isEqualTo(Verdict.OK);
        assertThat(finding("type: archive, files: drop/a*"))
                .returns(Verdict.MISCONFIGURED, Finding::verdict)
                .satisfies(finding -> assertThat(finding.detail()).contains("type: files"));
        assertThat(finding("type: files, files: drop/none*").detail()).contains("there is no file");
    }

    @Test
    void aPushSourceNeedsItsSecretAndItsPort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String listening = "push: {port: " + taken.getLocalPort() + "}\n";

            assertThat(finding(listening, "type: push, token: \"${TOKEN}\""))
                    .returns(Verdict.FAILED, Finding::verdict)
                    .satisfies(finding -> assertThat(finding.detail()).contains("is taken"));
            assertThat(finding(listening, "type: push, token: \"${UNSET}\""))
                    .returns(Verdict.MISCONFIGURED, Finding::verdict)
                    .satisfies(finding -> assertThat(finding.detail()).contains("UNSET"));
        }
    }

    @Test
    void aFeedIsFetchedOnce() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] feed = STORY.getBytes(StandardCharsets.UTF_8);
        server.createContext("/feed", exchange -> {
            exchange.sendResponseHeaders(200, feed.length);
            exchange.getResponseBody().write(feed);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();

            assertThat(finding("type: feed, allowPrivate: true, url: \"" + address + "/feed\""))
                    .returns(Verdict.OK, Finding::verdict)
                    .satisfies(finding -> assertThat(finding.detail()).contains("1 stories"));
            assertThat(finding("type: feed, allowPrivate: true, url: \"" + address + "/none\""))
                    .returns(Verdict.FAILED, Finding::verdict)
                    .satisfies(finding -> assertThat(finding.detail()).contains("404"));
            assertThat(finding("type: feed, url: \"" + address + "/feed\"").verdict())
                    .as("private addresses are refused")
                    .isEqualTo(Verdict.FAILED);
        } finally {
            server.stop(0);
        }
    }

    private Finding finding(String source) throws IOException {
        return finding("", source);
    }

    private Finding finding(String listening, String source) throws IOException {
        Path file = Files.writeString(
                folder.resolve("sources.yml"), listening + "sources:\n  - {name: kabar, " + source + "}\n");
        return new SourcesCheck(file, ENVIRONMENT).findings().get(0);
    }
}
