package io.tensionwire.app.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElasticsearchDistributionTest {
    @TempDir
    Path folder;

    @Test
    void theArchiveIsUnpackedOnceWithProgramsThatRun() throws IOException {
        ElasticsearchDistribution distribution = distribution("elasticsearch-1/bin/elasticsearch");

        Path home = distribution.unpacked();
        Files.delete(folder.resolve("elasticsearch-1.zip"));

        assertThat(home.resolve("bin/elasticsearch")).isExecutable().hasContent("text");
        assertThat(distribution.unpacked()).isEqualTo(home);
    }

    @Test
    void anArchiveThatLeadsOutOfItsFolderIsRefused() throws IOException {
        ElasticsearchDistribution distribution = distribution("elasticsearch-1/../../../outside");

        assertThatIOException().isThrownBy(distribution::unpacked).withMessageContaining("leads out");
        assertThat(folder.resolve("outside")).doesNotExist();
    }

    @Test
    void anAbsentArchiveSaysWhatToDo() {
        ElasticsearchDistribution distribution = new ElasticsearchDistribution(folder.resolve("none.zip"), folder);

        assertThatIOException().isThrownBy(distribution::unpacked).withMessageContaining("mvn package");
    }

    private ElasticsearchDistribution distribution(String entry) throws IOException {
        Path zip = folder.resolve("elasticsearch-1.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry(entry));
            out.write("text".getBytes(UTF_8));
        }
        return new ElasticsearchDistribution(zip, folder.resolve("cache"));
    }
}
