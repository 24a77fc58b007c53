package io.tensionwire.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tensionwire.enrich.lexicon.LexiconException;
import io.tensionwire.enrich.lexicon.LexiconFiles;
import io.tensionwire.enrich.lexicon.LexiconRow;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What must hold of the gazetteer files as they ship. */
class GazetteerFilesTest {
    private static final int NONE = -1;
    private static final LexiconFiles FILES = LexiconFiles.onClassPath(names());
    private static final Pattern ITEM = Pattern.compile("Q[1-9][0-9]*");

    private static Set<String> names() {
        Set<String> names = new TreeSet<>(Gazetteer.FILES);
        for (Listing listing : Listing.values()) {
            names.add(listing.file);
        }
        return names;
    }

    /** The files that list names, with the columns of the sort key, the name, the other names, the place and the guard. */
    private enum Listing {
        COUNTRIES("countries.tsv", 7, 1, 2, List.of(4, 5), 3, 6),
        CAPITALS("capitals.tsv", 7, 2, 2, List.of(5), 4, NONE),
        CITIES("cities.tsv", 8, 2, 2, List.of(5), 4, 7),
        REGIONS("regions.tsv", 8, 2, 2, List.of(5), 4, 7),
        HISTORIC_STATES("historic-states.tsv", 7, 2, 2, List.of(4, 5), 3, 6),
        SEATS("seats.tsv", 7, 2, 2, List.of(5), 4, NONE),
        SITES("sites.tsv", 6, 2, 2, List.of(5), 4, NONE),
        EQUIPMENT("equipment.tsv", 6, 2, 2, List.of(5), NONE, NONE),
        EVENTS("events.tsv", 6, 2, 2, List.of(5), 4, NONE),
        ORGANIZATIONS("organizations.tsv", 6, 2, 2, List.of(5), NONE, NONE),
        DISPUTED("disputed.tsv", 7, 2, 2, List.of(5), 4, NONE),
        WATERS("waters.tsv", 6, 2, 2, List.of(5), 4, NONE),
        PERSONS("persons.tsv", 4, 1, 1, List.of(2), NONE, NONE),
        PEOPLE("people.tsv", 4, 1, 1, List.of(3), NONE, NONE);

        private final String file;
        private final int columns;
        private final int key;
        private final int name;
        private final List<Integer> others;
        private final int location;
        private final int guard;

        Listing(String file, int columns, int key, int name, List<Integer> others, int location, int guard) {
            this.file = file;
            this.columns = columns;
            this.key = key;
            this.name = name;
            this.others = others;
            this.location = location;
            this.guard = guard;
        }

        List<String> guard(LexiconRow row) {
            return guard == NONE ? List.of() : row.list(guard);
        }

        List<LexiconRow> rows() {
            return FILES.rows(file, columns);
        }

        List<String> names(LexiconRow row) {
            List<String> names = new ArrayList<>(List.of(row.cell(name)));
            others.forEach(column -> names.addAll(row.list(column)));
            return names;
        }
    }

    @Test
    void everyRowCompiles() {
        assertThatCode(() -> Gazetteer.compile(FILES)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void rowsAreSorted(Listing listing) {
        assertThat(listing.rows()).extracting(row -> row.cell(listing.key)).isSorted();
    }

    @ParameterizedTest
    @EnumSource
    void ofNamesakesAllButTheFirstAreGuarded(Listing listing) {
        String before = "";
        for (LexiconRow row : listing.rows()) {
            String name = row.cell(listing.key);
            assertThat(name.equals(before) && listing.guard(row).isEmpty())
                    .as("%s:%d repeats \"%s\" without a guard", row.file(), row.line(), name)
                    .isFalse();
            before = name;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aGuardIsMoreThanTheNameItself(Listing listing) {
        for (LexiconRow row : listing.rows()) {
            assertThat(listing.guard(row))
                    .as("%s:%d", row.file(), row.line())
                    .doesNotContain(row.cell(listing.name))
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource
    void idsAreWikidataItems(Listing listing) {
        for (LexiconRow row : listing.rows()) {
            String first = row.cellOrNull(0);
            assertThat(first == null || ITEM.matcher(first).matches())
                    .as("%s:%d has the id %s", row.file(), row.line(), first)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void placesLieOnTheEarth(Listing listing) {
        for (LexiconRow row : listing.rows()) {
            if (listing.location != NONE && !row.cell(listing.location).isEmpty()) {
                String[] degrees = row.cell(listing.location).split(",");
                assertThat(degrees).as("%s:%d", row.file(), row.line()).hasSize(2);
                assertThat(Double.parseDouble(degrees[0]))
                        .as("%s:%d", row.file(), row.line())
                        .isBetween(-90.0, 90.0);
                assertThat(Double.parseDouble(degrees[1]))
                        .as("%s:%d", row.file(), row.line())
                        .isBetween(-180.0, 180.0);
            }
        }
    }

    @Test
    void wordListsAreSorted() {
        for (Map.Entry<String, Integer> list : Map.of(
                        "given-names.tsv",
                        1,
                        "surnames.tsv",
                        1,
                        "institutions.tsv",
                        3,
                        "titles.tsv",
                        3,
                        "name-clues.tsv",
                        5)
                .entrySet()) {
            assertThat(FILES.rows(list.getKey(), list.getValue()))
                    .as(list.getKey())
                    .extracting(row -> row.cell(0))
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void bodiesAtHomeAreListedAndSorted() {
        Map<String, String> countries = new HashMap<>();
        Listing.ORGANIZATIONS.rows().forEach(row -> countries.put(row.cell(2), row.cell(4)));

        assertThat(FILES.rows("home-bodies.tsv", 3))
                .allSatisfy(row -> assertThat(countries).containsEntry(row.cell(1), row.cell(0)))
                .extracting(row -> row.cell(0) + "\t" + row.cell(1))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void countriesAreThoseOfIso3166AndKosovo() {
        Set<String> codes = new TreeSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
        codes.add("XKX");

        assertThat(Listing.COUNTRIES.rows()).extracting(row -> row.cell(1)).containsExactlyElementsOf(codes);
    }

    @Test
    void anItemBelongsToOneRow() {
        Map<String, String> rows = new HashMap<>();
        List<String> clashes = new ArrayList<>();
        for (Listing listing : Listing.values()) {
            for (LexiconRow row : listing.rows()) {
                String item = row.cellOrNull(0);
                String other = item == null ? null : rows.put(item, row.file() + ":" + row.line());
                if (other != null) {
                    clashes.add(item + " stands in " + other + " and " + row.file() + ":" + row.line());
                }
            }
        }
        assertThat(clashes).isEmpty();
    }

    /** A state that is no more shares its names with the one that took its seat. */
    @Test
    void aNameWithoutAGuardBelongsToOneRowInWhateverCase() {
        Map<String, String> rows = new HashMap<>();
        List<String> clashes = new ArrayList<>();
        for (Listing listing : EnumSet.complementOf(EnumSet.of(Listing.HISTORIC_STATES))) {
            for (LexiconRow row : listing.rows()) {
                String place = row.file() + ":" + row.line();
                for (String name : listing.guard(row).isEmpty() ? listing.names(row) : List.<String>of()) {
                    String other = rows.putIfAbsent(name.toUpperCase(Locale.ROOT), place);
                    if (other != null && !other.equals(place)) {
                        clashes.add("\"" + name + "\" stands in " + other + " and " + place);
                    }
                }
            }
        }
        assertThat(clashes).isEmpty();
    }

    @Test
    void ordinaryWordsAreSorted() {
        for (String file : List.of("ordinary-words.txt", "ordinary-words-id.txt")) {
            assertThat(FILES.text(file).lines().filter(line -> !line.startsWith("#")))
                    .as(file)
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void nameWordsAreSortedByClassAndFirstLetter() {
        assertThat(FILES.rows("name-words.tsv", 2))
                .extracting(row -> row.cell(0) + " " + row.cell(1))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void aClueWithoutWeightsIsAFault() {
        assertThatThrownBy(() -> with("name-clues.tsv", "AFTER_AT\t0\t1\t1\t0\n"))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("name-clues.tsv has no row for");
    }

    @Test
    void anUnknownClassOfWordsIsAFault() {
        assertThatThrownBy(() -> with("name-words.tsv", "verb\tgo\n"))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("name-words.tsv:1: \"verb\" is no class of words");
    }

    @Test
    void historicStatesLeadToStatesOfToday() {
        Set<String> today = new HashSet<>();
        Listing.COUNTRIES.rows().forEach(row -> today.add(row.cell(1)));

        assertThat(Listing.HISTORIC_STATES.rows())
                .extracting(row -> row.cell(1))
                .allMatch(today::contains);
    }

    @Test
    void patternsOfEquipmentMatchDesignationsOnly() {
        for (LexiconRow row : Listing.EQUIPMENT.rows()) {
            Pattern pattern = Pattern.compile(row.cell(4).isEmpty() ? "F-16" : row.cell(4));
            assertThat(List.of("", "F", "Tank", "TANK", "2024", "1,000"))
                    .as("%s:%d", row.file(), row.line())
                    .noneMatch(text -> pattern.matcher(text).matches());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "F-16 Fighting Falcon, F-16V",
        "Su-35, Su-35S",
        "S-400, S-400",
        "DF-21, DF-21D",
        "Hwasong, Hwasong-18",
        "Shahed drone, Shahed-136",
        "C-130 Hercules, AC-130J",
        "T-90, T-90M",
        "MiG, MiG-41",
        "Dongfeng missile, DF-33A"
    })
    void variantsThatNoRowNamesMatch(String family, String designation) {
        LexiconRow row = Listing.EQUIPMENT.rows().stream()
                .filter(listed -> listed.cell(2).equals(family))
                .findFirst()
                .orElseThrow();

        assertThat(designation).matches(row.cell(4));
    }

    @Test
    void rolesOfTitlesAreThoseOfPersons() {
        Set<String> roles = new HashSet<>();
        for (LexiconRow row : Listing.PERSONS.rows()) {
            for (String term : row.cell(3).split(";")) {
                roles.add(term.substring(0, term.indexOf(':')));
            }
        }
        for (LexiconRow row : FILES.rows("titles.tsv", 3)) {
            assertThat(roles).as("%s:%d", row.file(), row.line()).containsAll(row.list(1));
        }
    }

    @Test
    void anUnknownCountryIsNamedByFileAndLine() {
        assertThatThrownBy(() -> with("waters.tsv", "Q166\tsea\tBlack Sea\tXYZ\t43,34\t-\n"))
                .isInstanceOf(LexiconException.class)
                .hasMessage("waters.tsv:1: unknown country code \"XYZ\"; countries.tsv has the known ones");
    }

    @Test
    void aTermThatEndsBeforeItBeginsIsAFault() {
        assertThatThrownBy(() -> with("persons.tsv", "-\tAda Example\t-\tpresident:FRA:2001..2000\n"))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("persons.tsv:1: the term");
    }

    @Test
    void aPlaceOffTheEarthIsAFault() {
        assertThatThrownBy(() -> with("waters.tsv", "Q166\tsea\tBlack Sea\t-\t143,34\t-\n"))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("waters.tsv:1: \"143,34\" lies outside the Earth");
    }

    private static Gazetteer with(String file, String text) {
        Map<String, byte[]> files = new TreeMap<>();
        Gazetteer.FILES.forEach(name -> files.put(name, FILES.text(name).getBytes(StandardCharsets.UTF_8)));
        files.put(file, text.getBytes(StandardCharsets.UTF_8));
        return Gazetteer.compile(LexiconFiles.of(files));
    }
}
