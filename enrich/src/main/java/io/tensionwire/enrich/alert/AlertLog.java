package io.tensionwire.enrich.alert;

import io.tensionwire.contract.Alert;
import io.tensionwire.contract.Alert.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is known of the alerts of one subject: the days on which it stood out, and what was published.
 *
 * <p>An alert is a run of such days, in which up to the cooldown of calm days may lie between two. It is named by its first
 * day. It is over when more calm days than the cooldown have passed.
 *
 * @param days those on which it stood out, in order
 * @param published the alerts as they were published last
 */
record AlertLog(List<StandingDay> days, List<Alert> published) {
    static final AlertLog EMPTY = new AlertLog(List.of(), List.of());

    AlertLog {
        days = List.copyOf(days);
        published = List.copyOf(published);
    }

    /** Returns the log with what a day is now: null if it does not stand out. */
    AlertLog with(long day, StandingDay standing) {
        List<StandingDay> changed = new ArrayList<>(days);
        changed.removeIf(other -> other.day() == day);
        if (standing != null) {
            changed.add(standing);
            changed.sort(Comparator.comparingLong(StandingDay::day));
        }
        return new AlertLog(changed, published);
    }

    /** Returns the log with these alerts as the published ones, without what ended before a day. */
    AlertLog published(List<Alert> alerts, long keptFrom) {
        List<StandingDay> kept =
                days.stream().filter(day -> day.day() >= keptFrom).toList();
        Instant from = start(keptFrom);
        return new AlertLog(
                kept,
                alerts.stream().filter(alert -> !alert.until().isBefore(from)).toList());
    }

    boolean isEmpty() {
        return days.isEmpty() && published.isEmpty();
    }

    /**
     * Returns the alerts that the days make.
     *
     * @param newestDay the newest day that anything is known of
     * @param origin live, or the replay
     */
    List<Alert> alerts(String subject, long newestDay, int cooldownDays, String origin) {
        List<Alert> alerts = new ArrayList<>();
        List<StandingDay> run = new ArrayList<>();
        for (StandingDay day : days) {
            if (!run.isEmpty() && day.day() > last(run).day() + 1 + cooldownDays) {
                alerts.add(alert(subject, run, Status.RESOLVED, origin));
                run.clear();
            }
            run.add(day);
        }
        if (!run.isEmpty()) {
            Status status = isOver(run, newestDay, cooldownDays) ? Status.RESOLVED : Status.OPEN;
            alerts.add(alert(subject, run, status, origin));
        }
        return alerts;
    }

    private boolean isOver(List<StandingDay> run, long newestDay, int cooldownDays) {
        Instant begin = start(run.get(0).day());
        Instant end = start(last(run).day());
        // Once over, an alert that did not grow stays over, whatever this instance has seen since it was started.
        boolean wasOver = published.stream()
                .anyMatch(alert -> alert.status() == Status.RESOLVED
                        && alert.start().equals(begin)
                        && alert.until().equals(end));
        return wasOver || newestDay > last(run).day() + 1 + cooldownDays;
    }

    private static Alert alert(String subject, List<StandingDay> run, Status status, String origin) {
        StandingDay worst = run.stream()
                .max(Comparator.comparingDouble(StandingDay::zscore).thenComparingLong(StandingDay::day))
                .orElseThrow();
        double level = run.stream().mapToDouble(StandingDay::level).max().orElseThrow();
        return new Alert(
                subject,
                start(run.get(0).day()),
                start(last(run).day()),
                status,
                worst.severity(),
                worst.zscore(),
                worst.threshold(),
                level,
                worst.sources(),
                origin,
                worst.why());
    }

    private static StandingDay last(List<StandingDay> run) {
        return run.get(run.size() - 1);
    }

    private static Instant start(long day) {
        return Instant.EPOCH.plus(Duration.ofDays(day));
    }
}
