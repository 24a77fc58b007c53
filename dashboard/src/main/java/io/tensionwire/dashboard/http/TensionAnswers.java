package io.tensionwire.dashboard.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tensionwire.contract.Alert;
import io.tensionwire.contract.Json;
import io.tensionwire.contract.TensionPoint;
import io.tensionwire.dashboard.stream.BadRequestException;
import io.tensionwire.dashboard.stream.Filter;
import io.tensionwire.dashboard.stream.Parameters;
import io.tensionwire.dashboard.stream.StreamRequest;
import io.tensionwire.dashboard.window.Facts;
import io.tensionwire.dashboard.window.LatestPoints;
import io.tensionwire.dashboard.window.Memory;
import io.tensionwire.dashboard.window.PublicTopic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** Answers {@code /tension} and {@code /alerts}: the latest state of points and alerts. Thread-safe. */
final class TensionAnswers {
    private static final Json<Points> POINTS = Json.of(Points.class);
    private static final Json<Alerts> ALERTS = Json.of(Alerts.class);

    private final Memory memory;

    TensionAnswers(Memory memory) {
        this.memory = memory;
    }

    /** Latest points; those of all subjects come without the stories behind them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Points(Instant newest, List<TensionPoint> points) {}

    private record Alerts(List<Alert> alerts) {}

    /** Answers with points of one length of bucket. */
    Answer points(Parameters parameters, Instant now) {
        parameters.only("bucket", "subject", "days", "from", "to", "country", "pair", "level");
        String bucket = parameters.text("bucket").orElse(TensionPoint.DAY);
        if (!bucket.equals(TensionPoint.DAY) && !bucket.equals(TensionPoint.HOUR)) {
            throw new BadRequestException("bucket must be P1D or PT1H");
        }
        LatestPoints points = memory.points();
        Instant newest = points.newest().orElse(null);
        Filter filter = StreamRequest.filter(parameters, now);
        String subject = parameters.text("subject").orElse(null);
        Predicate<TensionPoint> fits = point -> point.bucket().equals(bucket)
                && (subject == null || point.subject().equals(subject))
                && filter.lets(PublicTopic.TENSION, Facts.of(point));
        List<TensionPoint> found = points.between(from(parameters, filter, newest), filter.to(), fits);
        return Answer.json(POINTS.write(new Points(
                newest,
                subject == null
                        ? found.stream().map(TensionAnswers::withoutStories).toList()
                        : found)));
    }

    /** Answers with the alerts. */
    Answer alerts(Parameters parameters, Instant now) {
        parameters.only("country", "pair", "severity", "from", "to");
        Filter filter = StreamRequest.filter(parameters, now);
        return Answer.json(ALERTS.write(new Alerts(memory.alerts().all().stream()
                .filter(alert -> filter.lets(PublicTopic.ALERTS, Facts.of(alert)))
                .toList())));
    }

    private static Instant from(Parameters parameters, Filter filter, Instant newest) {
        if (filter.from() != null || newest == null) {
            return filter.from();
        }
        return newest.minus(Duration.ofDays(parameters.number("days", 60, 1, 3_660)));
    }

    private static TensionPoint withoutStories(TensionPoint point) {
        return new TensionPoint(
                point.subject(),
                point.start(),
                point.bucket(),
                point.stories(),
                point.clusters(),
                point.sources(),
                point.escalation(),
                point.deescalation(),
                point.level(),
                point.zscore(),
                List.of());
    }
}
