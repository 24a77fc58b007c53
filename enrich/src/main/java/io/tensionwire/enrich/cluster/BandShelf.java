package io.tensionwire.enrich.cluster;

import io.tensionwire.enrich.packed.Drawer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The bands of a task. Each report of a band lies in a numbered place, without gaps, and a new one takes the place of the one it
 * drives out. A band is thus read place by place, and only what changes is written. Were reports laid down under their own names,
 * a band would have to be searched for, among the marks of all reports that it ever forgot. Belongs to one task.
 */
public final class BandShelf {
    private static final char SEPARATOR = '|';

    private final Drawer<Band.Report> reports;

    /**
     * A shelf.
     *
     * @param reports where the reports lie
     */
    public BandShelf(Drawer<Band.Report> reports) {
        this.reports = reports;
    }

    /**
     * A band as it lies there.
     *
     * @param key the key of the band
     * @param places its reports by place
     */
    public record Shelved(String key, List<Band.Report> places) {
        /** Copies the list. */
        public Shelved {
            places = List.copyOf(places);
        }

        /** Returns the band. */
        public Band band() {
            return Band.of(places);
        }
    }

    /** Returns a band; one without reports if nobody met under it. */
    public Shelved band(String key) {
        List<Band.Report> places = new ArrayList<>();
        for (Band.Report report = reports.get(place(key, 0));
                report != null;
                report = reports.get(place(key, places.size()))) {
            places.add(report);
        }
        return new Shelved(key, places);
    }

    /**
     * Puts a band back.
     *
     * @param before as it lay there
     * @param after what became of it
     */
    public void put(Shelved before, Band after) {
        List<Band.Report> places = placed(before.places(), after.reports());
        for (int i = 0; i < Math.max(before.places().size(), places.size()); i++) {
            Band.Report report = i < places.size() ? places.get(i) : null;
            boolean isKept =
                    i < before.places().size() && Objects.equals(before.places().get(i), report);
            if (!isKept) {
                reports.put(place(before.key(), i), report);
            }
        }
    }

    /**
     * Frees the space of the reports of a band that came too long ago.
     *
     * @param place where one of them lies
     * @param now event time
     */
    public void forget(String place, Duration window, Instant now) {
        Shelved band = band(place.substring(0, place.lastIndexOf(SEPARATOR)));
        put(band, band.band().within(window, now.toEpochMilli()));
    }

    /** Who stays keeps its place; the places of those who left are filled from the end, where newcomers are. */
    private static List<Band.Report> placed(List<Band.Report> before, List<Band.Report> after) {
        List<Band.Report> newcomers = new ArrayList<>(after);
        List<Band.Report> places = new ArrayList<>();
        for (Band.Report old : before) {
            Optional<Band.Report> stays = after.stream()
                    .filter(report -> report.story().equals(old.story()))
                    .findFirst();
            stays.ifPresent(newcomers::remove);
            places.add(stays.orElse(null));
        }
        places.addAll(newcomers);
        for (int free = places.indexOf(null); free >= 0; free = places.indexOf(null)) {
            Band.Report last = places.remove(places.size() - 1);
            if (free < places.size()) {
                places.set(free, last);
            }
        }
        return places;
    }

    private static String place(String key, int number) {
        return key + SEPARATOR + number;
    }
}
