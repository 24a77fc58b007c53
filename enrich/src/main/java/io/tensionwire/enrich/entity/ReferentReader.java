package io.tensionwire.enrich.entity;

import io.tensionwire.contract.EntityType;
import io.tensionwire.contract.Location;
import io.tensionwire.enrich.lexicon.LexiconRow;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads what the rows of the gazetteer files stand for. */
final class ReferentReader {
    private static final Pattern MADE_OF_NAME = Pattern.compile("x:[\\p{L}\\p{N}]+(-[\\p{L}\\p{N}]+)*");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");
    private static final Pattern ROLE = Pattern.compile("([a-z-]+):([A-Z]+):([0-9-]+)\\.\\.([0-9-]*)");

    /** Bodies of a state: when they act, the country acts. */
    private static final Set<String> FOR_ITS_COUNTRY = Set.of(
            "ministry",
            "parliament",
            "court",
            "armed-service",
            "intelligence",
            "central-bank",
            "armed-group",
            "party",
            "union");

    /** Bodies that are named in stories about other countries as often as in those about their own. */
    private static final Set<String> AT_HOME_EVERYWHERE =
            Set.of("news-agency", "company", "bank", "media", "sports", "exchange", "ngo", "university", "union");

    private final Set<String> countries;
    private final Set<String> bodies = new TreeSet<>();

    /** A reader that knows the codes of these rows of {@code countries.tsv}. */
    ReferentReader(List<LexiconRow> countryRows) {
        countries = new TreeSet<>();
        countryRows.forEach(row -> countries.add(row.cell(1)));
    }

    /** A row of {@code countries.tsv}. */
    Referent country(LexiconRow row) {
        if (!COUNTRY.matcher(row.cell(1)).matches()) {
            throw row.error("\"" + row.cell(1)
                    + "\" is no country code; write three capital letters, as of ISO 3166-1 alpha-3");
        }
        return Referent.country(id(row, 0, 2), row.cell(1), row.cell(2), location(row, 3));
    }

    /** A row of {@code capitals.tsv} or {@code seats.tsv}. */
    Referent seat(LexiconRow row, EntityType type) {
        String metonym = row.cellOrNull(6);
        List<String> codes = metonym == null ? List.of() : List.of(metonym);
        return Referent.place(id(row, 0, 2), type, row.cell(2), countryOf(row, 3), location(row, 4), codes);
    }

    /** A row of {@code cities.tsv}, {@code regions.tsv} or {@code waters.tsv}. */
    Referent place(LexiconRow row) {
        String country = countryOf(row, 3);
        List<String> codes = country == null ? List.of() : List.of(country);
        return Referent.place(id(row, 0, 2), EntityType.PLACE, row.cell(2), country, location(row, 4), codes);
    }

    /** A row of {@code disputed.tsv}. */
    Referent disputed(LexiconRow row) {
        List<String> claimants = row.list(6);
        for (String claimant : claimants) {
            known(row, claimant);
        }
        if (claimants.size() < 2) {
            throw row.error("a disputed region has two claimants or more; move the row to waters.tsv if it has not");
        }
        return place(row).claimedBy(claimants);
    }

    /** A row of {@code sites.tsv}. */
    Referent site(LexiconRow row) {
        Referent place = place(row);
        return Referent.place(
                place.id(), EntityType.FACILITY, place.name(), place.country(), place.location(), place.codes());
    }

    /** A row of {@code events.tsv}. */
    Referent event(LexiconRow row) {
        return Referent.thing(id(row, 0, 2), EntityType.EVENT, row.cell(2), countryOf(row, 3), location(row, 4));
    }

    /** A row of {@code equipment.tsv}. */
    Referent equipment(LexiconRow row) {
        return Referent.thing(id(row, 0, 2), EntityType.EQUIPMENT, row.cell(2), countryOf(row, 3), null);
    }

    /** A row of {@code organizations.tsv}. */
    Referent organization(LexiconRow row) {
        String code = row.cellOrNull(1);
        String kind = row.cell(3);
        String country = countryOf(row, 4);
        if (code != null) {
            bodies.add(code);
        }
        bodies.add(row.cell(2));
        bodies.addAll(row.list(5));
        boolean ofTheState = FOR_ITS_COUNTRY.contains(kind) && country != null;
        List<String> codes = code != null ? List.of(code) : ofTheState ? List.of(country) : List.of();
        return Referent.organization(id(row, 0, 2), row.cell(2), country, codes, !AT_HOME_EVERYWHERE.contains(kind));
    }

    /** A row of {@code persons.tsv}. */
    Referent person(LexiconRow row) {
        List<Term> terms = new ArrayList<>();
        for (String role : row.cell(3).split(";")) {
            terms.add(term(row, role));
        }
        String country = null;
        for (Term term : terms) {
            country = countries.contains(term.body()) ? term.body() : country;
        }
        return Referent.person(id(row, 0, 1), row.cell(1), country, terms);
    }

    /** A row of {@code people.tsv}. */
    Referent someone(LexiconRow row) {
        return Referent.person(id(row, 0, 1), row.cell(1), countryOf(row, 2), List.of());
    }

    private static String id(LexiconRow row, int column, int nameColumn) {
        String id = row.cell(column);
        if (id.isEmpty()) {
            return NormalisedName.id(row.cell(nameColumn));
        }
        if (!isItem(id) && !MADE_OF_NAME.matcher(id).matches()) {
            throw row.error("\"" + id + "\" is no id; write a Wikidata item as Q212, one of your own as x:my-own-id,"
                    + " or \"-\" for one that is made of the name");
        }
        return id;
    }

    /** A pattern would do, but there are ten thousand ids to read whenever the lexicon is loaded. */
    private static boolean isItem(String id) {
        for (int at = 1; at < id.length(); at++) {
            if (id.charAt(at) < (at == 1 ? '1' : '0') || id.charAt(at) > '9') {
                return false;
            }
        }
        return id.length() > 1 && id.charAt(0) == 'Q';
    }

    private String countryOf(LexiconRow row, int column) {
        String code = row.cellOrNull(column);
        if (code != null) {
            known(row, code);
        }
        return code;
    }

    private void known(LexiconRow row, String code) {
        if (!countries.contains(code)) {
            throw row.error("unknown country code \"" + code + "\"; countries.tsv has the known ones");
        }
    }

    private static Location location(LexiconRow row, int column) {
        String cell = row.cell(column);
        if (cell.isEmpty()) {
            return null;
        }
        try {
            int comma = cell.indexOf(',');
            double lat = Double.parseDouble(cell.substring(0, Math.max(0, comma)));
            double lon = Double.parseDouble(cell.substring(comma + 1));
            if (Math.abs(lat) <= 90 && Math.abs(lon) <= 180) {
                return new Location(lat, lon);
            }
            throw row.error("\"" + cell + "\" lies outside the Earth; write latitude,longitude in degrees");
        } catch (NumberFormatException e) {
            throw row.error("\"" + cell + "\" is no place; write latitude,longitude in degrees", e);
        }
    }

    private Term term(LexiconRow row, String text) {
        var parts = ROLE.matcher(text);
        if (!parts.matches()) {
            throw row.error("\"" + text + "\" is no term of office; write role:COUNTRY:from..to");
        }
        if (!countries.contains(parts.group(2)) && !bodies.contains(parts.group(2))) {
            throw row.error("unknown country or body \"" + parts.group(2) + "\" in \"" + text
                    + "\"; countries.tsv has the codes of countries, organizations.tsv the codes and names of bodies");
        }
        LocalDate from = day(row, parts.group(3), false);
        LocalDate to = parts.group(4).isEmpty() ? LocalDate.MAX : day(row, parts.group(4), true);
        if (to.isBefore(from)) {
            throw row.error("the term \"" + text + "\" ends before it begins");
        }
        return new Term(parts.group(1), parts.group(2), from, to);
    }

    /** Reads a day, or the first or last one of a month or a year, which is {@code 2021}, {@code 2021-01} or {@code 2021-01-20}. */
    private static LocalDate day(LexiconRow row, String text, boolean last) {
        try {
            int year = Integer.parseInt(text.substring(0, 4));
            if (text.length() == 4) {
                return last ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1);
            }
            LocalDate month = LocalDate.of(year, Integer.parseInt(text.substring(5, 7)), 1);
            if (text.length() == 7) {
                return last ? month.withDayOfMonth(month.lengthOfMonth()) : month;
            }
            return LocalDate.of(year, month.getMonth(), Integer.parseInt(text.substring(8)));
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
            throw row.error("\"" + text + "\" is no date; write 2021, 2021-01 or 2021-01-20", e);
        }
    }
}
