package io.tensionwire.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleWireTest {
    @TempDir
    Path folder;

    @Test
    void theSampleIsWrittenOutUnderItsSourcesWithTheTimesOfItsStories() throws IOException {
        SampleWire sample = SampleWire.unpack(folder);

        assertThat(sample.plain()).containsOnlyKeys("aegis-wire", "kabar-laut", "levant-dispatch");
        assertThat(sample.plain().values().stream().mapToInt(List::size).sum()).isEqualTo(14);
        Path first = sample.plain().get("aegis-wire").get(0);
        assertThat(Files.getLastModifiedTime(first).toInstant()).isEqualTo(Instant.parse("2026-03-02T06:10:00Z"));
        assertThat(Files.readAllLines(sample.lines())).hasSize(26);
    }

    @Test
    void itCanBeWrittenOutAgain() throws IOException {
        SampleWire.unpack(folder);

        assertThat(SampleWire.unpack(folder).plain()).hasSize(3);
    }
}
