package io.tensionwire.app.command;

import io.tensionwire.app.failure.ExitCode;
import io.tensionwire.app.search.SearchIndex;
import io.tensionwire.app.topic.ConsumerLag;
import io.tensionwire.app.wiring.Wiring;
import io.tensionwire.contract.Topics;
import io.tensionwire.sink.elastic.IndexFamily;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tensionwire status}. */
@Command(name = "status", description = "Show topics, end offsets, the lag of each part, and what is in the index.")
final class StatusCommand implements Callable<Integer> {
    private static final String ROW = "%-28s %10s %12s%n";

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationOptions options;

    @Override
    public Integer call() throws Exception {
        Wiring wiring = options.wiring();
        Topics topics = wiring.topics();
        PrintWriter out = spec.commandLine().getOut();
        try (Admin admin = KafkaConnection.open(wiring.configuration())) {
            showTopics(admin, topics, out);
            try (ConsumerLag lag = new ConsumerLag(admin, wiring.configuration().kafka())) {
                out.println();
                out.printf("%-28s %10s%n", "part", "lag");
                showLag("enrich", lag.count(wiring.enrichTopics(), Long.MAX_VALUE), out);
                showLag("sink, stories", lag.count(wiring.sinkGroup(), topics.enriched()), out);
                showLag("sink, tension index", lag.count(wiring.sinkGroup(), topics.tensionIndex()), out);
                showLag("sink, alerts", lag.count(wiring.sinkGroup(), topics.tensionAlerts()), out);
            }
        }
        out.println();
        out.flush();
        try (SearchIndex index = new SearchIndex(wiring.elasticsearch())) {
            showIndex(index, out);
        }
        return ExitCode.OK;
    }

    private static void showTopics(Admin admin, Topics topics, PrintWriter out)
            throws ExecutionException, InterruptedException {
        Set<String> existing = admin.listTopics().names().get();
        List<String> present = topics.all().stream().filter(existing::contains).toList();
        Map<String, TopicDescription> descriptions =
                admin.describeTopics(present).allTopicNames().get();
        out.printf(ROW, "topic", "partitions", "end offset");
        for (String topic : topics.all()) {
            TopicDescription description = descriptions.get(topic);
            if (description == null) {
                out.printf(ROW, topic, "absent", "");
            } else {
                out.printf(ROW, topic, description.partitions().size(), endOffset(admin, description));
            }
        }
    }

    private static long endOffset(Admin admin, TopicDescription topic) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> ends = topic.partitions().stream()
                .collect(Collectors.toMap(
                        info -> new TopicPartition(topic.name(), info.partition()), info -> OffsetSpec.latest()));
        return admin.listOffsets(ends).all().get().values().stream()
                .mapToLong(ListOffsetsResultInfo::offset)
                .sum();
    }

    private static void showLag(String part, long lag, PrintWriter out) {
        out.printf("%-28s %10s%n", part, lag < 0 ? "no topic" : lag);
    }

    private static void showIndex(SearchIndex index, PrintWriter out) throws IOException {
        out.printf("%-28s %10s%n", "index", "documents");
        for (String status : List.of("usable", "withheld", "canceled")) {
            showCount("stories, " + status, index.count(IndexFamily.STORIES, "status:" + status), out);
        }
        showCount("tension", index.count(IndexFamily.TENSION, "*:*"), out);
        for (String status : List.of("open", "resolved", "withdrawn")) {
            showCount("alerts, " + status, index.count(IndexFamily.ALERTS, "status:" + status), out);
        }
    }

    private static void showCount(String what, long documents, PrintWriter out) {
        out.printf("%-28s %10d%n", what, documents);
    }
}
