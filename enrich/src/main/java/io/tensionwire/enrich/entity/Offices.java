package io.tensionwire.enrich.entity;

import java.time.LocalDate;
import java.util.List;

/** Who held which office on the day of a story. */
final class Offices {
    /** For how long a title stays with somebody who has left the office. */
    private static final int YEARS_REMEMBERED = 10;

    private final Gazetteer gazetteer;
    private final LocalDate date;

    /**
     * The offices on a day.
     *
     * @param date null if the day is not known: then every term counts
     */
    Offices(Gazetteer gazetteer, LocalDate date) {
        this.gazetteer = gazetteer;
        this.date = date;
    }

    /** Returns for whom a listed person acts on the day: the body of the term that runs, else of the last one begun. */
    List<String> actorsOf(Referent person) {
        List<Term> terms = person.terms();
        for (int i = terms.size() - 1; i >= 0 && date != null; i--) {
            if (terms.get(i).runsOn(date)) {
                return List.of(terms.get(i).body());
            }
        }
        for (int i = terms.size() - 1; i > 0; i--) {
            if (date == null || !terms.get(i).from().isAfter(date)) {
                return List.of(terms.get(i).body());
            }
        }
        return terms.isEmpty() ? person.codes() : List.of(terms.get(0).body());
    }

    /**
     * Returns the listed person whom a title and a surname mean: the one who holds an office of that title on the day, else
     * the last one who held it within some years; null if there is none or it might be several.
     *
     * @param surname number of the surname's word
     * @param title the title before it
     * @param bodies codes of the countries or bodies named before the title; empty if none is
     * @param given the first name as written, to which the listed one must fit in its first letter; empty if none is given
     */
    Referent holder(int surname, Title title, List<String> bodies, String given) {
        List<Referent> bearers = gazetteer.bySurname.getOrDefault(surname, List.of());
        Referent holder = null;
        LocalDate latest = null;
        boolean several = false;
        for (Referent bearer : bearers) {
            LocalDate from = given.isEmpty() || bearer.name().charAt(0) == given.charAt(0)
                    ? lastHeldFrom(bearer, title, bodies)
                    : null;
            if (from != null && !bearer.equals(holder)) {
                several |= latest != null && (date == null || from.equals(latest));
                if (latest == null || from.isAfter(latest)) {
                    holder = bearer;
                    latest = from;
                }
            }
        }
        return several ? null : holder;
    }

    /** The first day of the last term that fits; terms that run on the day come as if they began on it. */
    private LocalDate lastHeldFrom(Referent person, Title title, List<String> bodies) {
        LocalDate latest = null;
        for (Term term : person.terms()) {
            if (title.roles().contains(term.role()) && (bodies.isEmpty() || bodies.contains(term.body()))) {
                LocalDate from = comparedDay(term);
                latest = from != null && (latest == null || from.isAfter(latest)) ? from : latest;
            }
        }
        return latest;
    }

    private LocalDate comparedDay(Term term) {
        if (date == null) {
            return term.from();
        }
        return term.runsOn(date) ? date : term.rememberedOn(date, YEARS_REMEMBERED) ? term.from() : null;
    }
}
