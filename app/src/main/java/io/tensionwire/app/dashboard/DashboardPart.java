package io.tensionwire.app.dashboard;

import io.tensionwire.app.topic.ConsumerLag;
import io.tensionwire.app.wiring.Wiring;
import io.tensionwire.contract.Json;
import io.tensionwire.dashboard.feed.Consumers;
import io.tensionwire.dashboard.http.Dashboard;
import io.tensionwire.dashboard.http.Neighbours;
import io.tensionwire.enrich.annotate.Explainer;
import io.tensionwire.enrich.annotate.Explanation;
import io.tensionwire.sink.elastic.ElasticsearchConnection;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/** The dashboard and the connections that it borrows. */
public final class DashboardPart implements AutoCloseable {
    private final Admin admin;
    private final ElasticsearchConnection elasticsearch;
    private final Dashboard dashboard;

    private DashboardPart(Admin admin, ElasticsearchConnection elasticsearch, Dashboard dashboard) {
        this.admin = admin;
        this.elasticsearch = elasticsearch;
        this.dashboard = dashboard;
    }

    /**
     * Begins to listen; {@link #run} then reads the topics, which must be there.
     *
     * @throws IOException if the port is taken
     */
    public static DashboardPart listen(Wiring wiring) throws IOException {
        Explainer explainer = wiring.explainer();
        Json<Explanation> explanations = Json.of(Explanation.class);
        Map<String, String> kafka = wiring.configuration().kafka();
        Admin admin = Admin.create(new HashMap<String, Object>(kafka));
        ElasticsearchConnection elasticsearch = ElasticsearchConnection.open(wiring.elasticsearch());
        ConsumerLag lag = new ConsumerLag(admin, kafka);
        Neighbours neighbours = new Neighbours(
                new IndexOfStories(elasticsearch),
                story -> explanations.write(explainer.explain(story)),
                new PartsBehind(wiring, lag));
        Dashboard dashboard = new Dashboard(wiring.dashboard(), new Consumers(kafka, wiring.topics()), neighbours);
        DashboardPart part = new DashboardPart(admin, elasticsearch, dashboard);
        try {
            dashboard.listen();
            return part;
        } catch (IOException e) {
            part.close();
            throw e;
        }
    }

    /** Reads the topics until it is closed. */
    public void run() {
        dashboard.run();
    }

    /** Returns whether all is remembered that was there at the start. */
    public boolean isReady() {
        return dashboard.isReady();
    }

    /** Returns how many streams are open. */
    public int clients() {
        return dashboard.clients();
    }

    /** Returns where a browser finds it. */
    public String url() {
        InetSocketAddress address = dashboard.address();
        return "http://" + address.getHostString() + ":" + address.getPort();
    }

    @Override
    public void close() {
        dashboard.close();
        admin.close(Duration.ofSeconds(1));
        try {
            elasticsearch.close();
        } catch (IOException e) {
            throw new IllegalStateException("the connection to Elasticsearch cannot be closed", e);
        }
    }
}
