package io.tensionwire.enrich.entity;

import io.tensionwire.contract.EntityType;
import io.tensionwire.enrich.lexicon.LexiconFiles;
import io.tensionwire.enrich.lexicon.LexiconRow;
import io.tensionwire.enrich.lexicon.RowPlace;
import io.tensionwire.enrich.text.LanguageReader;
import io.tensionwire.enrich.text.Tokenizer;
import io.tensionwire.enrich.text.Vocabulary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Compiles the gazetteer files. Where two rows have the same name, the first holds it, in this order: countries, capitals,
 * seats, cities, regions, organizations, disputed regions, waters, sites, events, equipment, persons, people, with states that are no more before all; but a place whose row says what it needs takes it over in stories that
 * have that.
 */
final class GazetteerCompiler {
    /** The first letters of words other than the small ones inside a name: {@code Ministry of Defence}. */
    private static final Pattern WORD_START = Pattern.compile("(?<![\\p{L}-])(?!(?:of|for|the|to)\\b)\\p{Ll}");

    /** Room for the words of the built-in lexicon, so that the tables need not grow over and over. */
    private static final int ROOM = 1 << 18;

    final Vocabulary vocabulary = new Vocabulary(ROOM);
    final NameTrie nameTrie = new NameTrie(ROOM);
    final List<ListedName> names = new ArrayList<>();
    final NameTrie needs = new NameTrie();
    final NameTrie institutionTrie = new NameTrie();
    final List<String> institutions = new ArrayList<>();
    final NameTrie titleTrie = new NameTrie();
    final List<Title> titles = new ArrayList<>();
    final WordClasses classes = new WordClasses(vocabulary);
    final ClueWeights clueWeights;
    final EquipmentPatterns equipment = new EquipmentPatterns();
    final Translations translations;
    final LanguageReader languages;
    final Map<Integer, List<Referent>> bySurname = new HashMap<>();
    final Map<String, String> adjectiveOfCountry = new HashMap<>();
    final Map<Integer, Referent> combiningForms = new HashMap<>();
    final PostalCodes postalCodes = new PostalCodes();
    final HomeBodies homeBodies;
    final Map<Referent, RowPlace> places = new IdentityHashMap<>();
    private final PlainSpellings plainSpellings = new PlainSpellings(classes);
    private final Map<String, Referent> organizations = new HashMap<>();
    private final TakenNames takenNames;
    private int neededPhrases;

    /** Told of names that stand in two rows, of which the first holds them. */
    interface TakenNames {
        /** A row does not get a name, since another has it. */
        void taken(LexiconRow row, String name, RowPlace holder);
    }

    /**
     * Compiles the files.
     *
     * @param takenNames is told of the names that a row does not get
     */
    GazetteerCompiler(LexiconFiles files, TakenNames takenNames) {
        this.takenNames = takenNames;
        List<LexiconRow> countryRows = files.rows("countries.tsv", 7);
        ReferentReader reader = new ReferentReader(countryRows);
        files.each("historic-states.tsv", 7, row -> country(row, reader.country(row)));
        adjectiveOfCountry.clear();
        files.each(countryRows, row -> country(row, reader.country(row)));
        combiningForms(files, countryRows, reader);
        files.each("capitals.tsv", 7, row -> noun(row, 2, 5, reader.seat(row, EntityType.PLACE)));
        files.each("seats.tsv", 7, row -> noun(row, 2, 5, reader.seat(row, EntityType.FACILITY)));
        files.each("cities.tsv", 8, row -> guarded(row, 7, reader.place(row)));
        files.each("regions.tsv", 8, row -> region(row, reader.place(row)));
        files.each("organizations.tsv", 6, row -> organization(row, reader.organization(row)));
        files.each("disputed.tsv", 7, row -> noun(row, 2, 5, reader.disputed(row)));
        files.each("waters.tsv", 6, row -> noun(row, 2, 5, reader.place(row)));
        files.each("sites.tsv", 6, row -> noun(row, 2, 5, reader.site(row)));
        files.each("events.tsv", 6, row -> noun(row, 2, 5, reader.event(row)));
        files.each("equipment.tsv", 6, row -> equipment(row, reader.equipment(row)));
        files.each("persons.tsv", 4, row -> person(row, 2, reader.person(row)));
        files.each("people.tsv", 4, row -> person(row, 3, reader.someone(row)));
        files.each("institutions.tsv", 3, this::institution);
        files.each("titles.tsv", 3, this::title);
        files.words("given-names.tsv").forEach(word -> classes.add(word, WordClass.GIVEN_NAME));
        files.words("surnames.tsv").forEach(word -> classes.add(word, WordClass.SURNAME));
        classes.read(files);
        plainSpellings.forEach(this::addPlain);
        clueWeights = new ClueWeights(files);
        translations = new Translations(this, files);
        languages = new LanguageReader(files);
        homeBodies = new HomeBodies(files, organizations);
    }

    private void combiningForms(LexiconFiles files, List<LexiconRow> countryRows, ReferentReader reader) {
        Map<String, Referent> byCode = new HashMap<>();
        countryRows.forEach(row -> byCode.put(row.cell(1), reader.country(row)));
        for (LexiconRow row : files.rows("combining-forms.tsv", 2)) {
            Referent country = byCode.get(row.cell(1));
            if (country == null) {
                throw row.error("unknown country \"" + row.cell(1) + "\"; see the codes in countries.tsv");
            }
            combiningForms.put(vocabulary.add(row.cell(0)), country);
        }
    }

    private void country(LexiconRow row, Referent country) {
        List<String> adjectives = row.list(5);
        adjectiveOfCountry.put(country.country(), adjectives.isEmpty() ? country.name() : adjectives.get(0));
        addName(row, country.name(), new ListedName(country, false, needs(row.list(6))));
        ListedName noun = new ListedName(country, false, null);
        List<String> nouns = new ArrayList<>(row.list(4));
        nouns.add(country.name());
        nouns.removeIf(name -> name.startsWith("The ") && nouns.contains(name.substring(4)));
        nouns.remove(country.name());
        nouns.forEach(name -> addName(row, name, noun));
        Set<String> known = new HashSet<>(adjectives);
        for (String adjective : adjectives) {
            boolean plural = adjective.endsWith("s") && known.contains(adjective.substring(0, adjective.length() - 1));
            addName(row, adjective, new ListedName(country, !plural, null));
        }
    }

    private BitSet needs(List<String> phrases) {
        if (phrases.isEmpty()) {
            return null;
        }
        BitSet bits = new BitSet();
        for (String phrase : phrases) {
            for (int[] words : List.of(words(phrase), words(phrase.toUpperCase(Locale.ROOT)))) {
                bits.set(needs.add(words, neededPhrases));
            }
            neededPhrases++;
        }
        return bits;
    }

    private void noun(LexiconRow row, int nameColumn, int aliasColumn, Referent referent) {
        addName(row, row.cell(nameColumn), new ListedName(referent, false, null));
        List<String> aliases = row.list(aliasColumn);
        for (String alias : aliases) {
            boolean adjective = referent.type() == EntityType.PLACE && aliases.contains(alias + "s");
            addName(row, alias, new ListedName(referent, adjective, null));
        }
    }

    private void organization(LexiconRow row, Referent organization) {
        organizations.put(organization.name(), organization);
        noun(row, 2, 5, organization);
    }

    private void equipment(LexiconRow row, Referent family) {
        if (!row.cell(1).equals("designation")) {
            addName(row, row.cell(2), new ListedName(family, false, null));
        }
        row.list(5).forEach(alias -> addName(row, alias, new ListedName(family, false, null)));
        equipment.add(row, family);
    }

    /** A name or alias without a comma needs one of the phrases; {@code Reading, England} is clear by itself. */
    private void guarded(LexiconRow row, int guardColumn, Referent place) {
        BitSet needed = needs(row.list(guardColumn));
        ListedName clear = new ListedName(place, false, null);
        ListedName guarded = new ListedName(place, false, needed);
        addName(row, row.cell(2), guarded);
        for (String alias : row.list(5)) {
            if (!PostalCodes.isCode(alias)) {
                addName(row, alias, alias.indexOf(',') < 0 ? guarded : clear);
            }
        }
    }

    /** An alias of two capitals is the postal code of a state, which is a name behind its cities only. */
    private void region(LexiconRow row, Referent region) {
        List<String> aliases = row.list(5);
        for (String alias : aliases) {
            if (PostalCodes.isCode(alias)) {
                postalCodes.add(alias, region);
            }
        }
        guarded(row, 7, region);
    }

    private void person(LexiconRow row, int aliasColumn, Referent person) {
        noun(row, 1, aliasColumn, person);
        List<String> name = Tokenizer.words(person.name());
        if (name.size() > 1) {
            classes.add(name.get(0), WordClass.GIVEN_NAME);
            surname(name.get(0), person);
        }
        surname(name.get(name.size() - 1), person);
    }

    private void surname(String word, Referent person) {
        classes.add(word, WordClass.SURNAME);
        for (String form : new HashSet<>(List.of(word, word.toUpperCase(Locale.ROOT)))) {
            bySurname
                    .computeIfAbsent(vocabulary.add(form), number -> new ArrayList<>())
                    .add(person);
        }
    }

    private void institution(LexiconRow row) {
        int value = institutions.size();
        institutions.add(row.cell(0));
        for (String form : forms(row, 2)) {
            institutionTrie.add(words(form), value);
            institutionTrie.add(words(form.toLowerCase(Locale.ROOT)), value);
            institutionTrie.add(
                    words(WORD_START.matcher(form).replaceAll(first -> first.group()
                            .toUpperCase(Locale.ROOT))),
                    value);
            institutionTrie.add(words(form.toUpperCase(Locale.ROOT)), value);
        }
    }

    private void title(LexiconRow row) {
        int value = titles.size();
        titles.add(new Title(row.list(1)));
        for (String form : forms(row, 2)) {
            titleTrie.add(words(form), value);
            titleTrie.add(words(form.toUpperCase(Locale.ROOT)), value);
        }
    }

    private static List<String> forms(LexiconRow row, int column) {
        List<String> forms = new ArrayList<>(List.of(row.cell(0)));
        forms.addAll(row.list(column));
        return forms;
    }

    private void addName(LexiconRow row, String name, ListedName listed) {
        int[] words = words(name);
        if (words.length == 0) {
            throw row.error("the name \"" + name + "\" has no word");
        }
        plainSpellings.note(name, listed);
        places.putIfAbsent(listed.referent(), row.place());
        int place = nameTrie.add(words, names.size());
        if (place < names.size()) {
            share(row, name, place, listed);
            return;
        }
        String capitals = name.toUpperCase(Locale.ROOT);
        if (!capitals.equals(name)) {
            nameTrie.add(words(capitals), names.size());
        }
        names.add(listed);
    }

    private void addPlain(String name, ListedName listed) {
        if (nameTrie.add(words(name), names.size()) == names.size()) {
            nameTrie.add(words(name.toUpperCase(Locale.ROOT)), names.size());
            names.add(listed);
        }
    }

    /** Of rows with the same name, one without a guard stands first, since those with one hold it in their own stories only. */
    private void share(LexiconRow row, String name, int place, ListedName listed) {
        ListedName first = names.get(place);
        EntityType type = first.referent().type();
        if ((type == EntityType.PLACE || type == EntityType.COUNTRY) && listed.needs() != null) {
            names.set(place, first.or(listed));
        } else if (first.needs() != null && first.referent() != listed.referent() && listed.needs() == null) {
            names.set(place, listed.or(first));
        } else {
            takenNames.taken(row, name, places.get(first.referent()));
        }
    }

    /** Returns the word numbers of a phrase. */
    int[] words(String phrase) {
        List<String> tokens = Tokenizer.words(phrase);
        int[] words = new int[tokens.size()];
        for (int token = 0; token < words.length; token++) {
            words[token] = vocabulary.add(tokens.get(token));
        }
        return words;
    }
}
