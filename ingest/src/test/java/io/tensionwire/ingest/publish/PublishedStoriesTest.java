package io.tensionwire.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PublishedStoriesTest {

    @Test
    void theOldestAreForgottenDownToTheBoundThoughMoreWereRememberedBefore() {
        Map<String, String> before = new HashMap<>();
        IntStream.range(0, 50).forEach(i -> before.put("a:" + i, "print"));
        PublishedStories stories = new PublishedStories(before, 10);

        stories.put("a:new", "print");

        assertThat(stories.prints()).hasSize(10).containsKey("a:new");
    }
}
