package io.tensionwire.app.it;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.kafka.KafkaContainer;

/** The servers in containers, from the same images that docker-compose.yml names. */
final class ContainerServers implements Servers {
    private final KafkaContainer kafka = new KafkaContainer("apache/kafka:4.3.1");
    private final ElasticsearchContainer elasticsearch = new ElasticsearchContainer(
                    "docker.elastic.co/elasticsearch/elasticsearch:" + System.getProperty("elasticsearch.version"))
            .withEnv("xpack.security.enabled", "false")
            .withEnv("cluster.routing.allocation.disk.threshold_enabled", "false")
            .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m");

    ContainerServers() {
        // The default waits for a word in the server's log; that it answers is what matters.
        elasticsearch.setWaitStrategy(
                Wait.forHttp("/_cluster/health?wait_for_status=yellow&timeout=2s").forPort(9200));
        kafka.start();
        elasticsearch.start();
    }

    @Override
    public String kafka() {
        return kafka.getBootstrapServers();
    }

    @Override
    public String elasticsearch() {
        return "http://" + elasticsearch.getHttpHostAddress();
    }

    @Override
    public void silenceElasticsearch() {
        DockerClientFactory.lazyClient()
                .pauseContainerCmd(elasticsearch.getContainerId())
                .exec();
    }

    @Override
    public void restoreElasticsearch() {
        DockerClientFactory.lazyClient()
                .unpauseContainerCmd(elasticsearch.getContainerId())
                .exec();
    }

    @Override
    public void close() {
        elasticsearch.stop();
        kafka.stop();
    }
}
