package io.tensionwire.dashboard.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageFilesTest {
    private final PageFiles files = new PageFiles();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index.html",
                "main.js",
                "views/board.js",
                "page.css",
                "world.json",
                "lib/d3-geo.js",
                "lib/d3-array.js"
            })
    void theFilesOfThePageAreThere(String name) {
        assertThat(files.find(name)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../window/Memory.class",
                "..%2f",
                "/etc/passwd",
                "PageFiles.class",
                "views/../main.js",
                "views/",
                "",
                "nothing.js",
                "libraries.properties"
            })
    void nothingElseIs(String name) {
        assertThat(files.find(name)).isEmpty();
    }

    @Test
    void thePolicyLetsNothingRunButThePagesOwnFiles() {
        List<String> policy = Arrays.asList(PageSecurity.POLICY.split("; "));

        assertThat(policy)
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .contains("require-trusted-types-for 'script'");
        assertThat(PageSecurity.POLICY).doesNotContain("unsafe", "*", "data:", "http:", "https:");
        assertThat(PageSecurity.HEADERS).doesNotContainKey("Access-Control-Allow-Origin");
    }

    @Test
    void thePageNeedsNoScriptOrStyleInItsMarkupAndNothingFromElsewhere() {
        String page = new String(files.find("index.html").orElseThrow().bytes(), UTF_8);

        assertThat(page).doesNotContain("style=", "<style", "onload", "http:", "https:");
        assertThat(page).doesNotContainPattern("<script(?![^>]* src=)");
    }
}
