package io.tensionwire.enrich.entity;

import io.tensionwire.enrich.lexicon.LexiconFiles;
import io.tensionwire.enrich.lexicon.RowPlace;
import io.tensionwire.enrich.text.LanguageReader;
import io.tensionwire.enrich.text.Vocabulary;
import java.util.List;
import java.util.Map;

/**
 * Names of countries, places, bodies and people, compiled for matching, with the words that make names out of them: titles,
 * institutions, first names. A name matches whole words, as written or in all capitals; the longest one wins. Immutable once
 * compiled; safe to share between threads.
 */
public final class Gazetteer {
    /** The lexicon files that it is compiled from. */
    public static final List<String> FILES = List.of(
            "capitals.tsv",
            "cities.tsv",
            "combining-forms.tsv",
            "countries.tsv",
            "disputed.tsv",
            "equipment.tsv",
            "events.tsv",
            "function-words.tsv",
            "given-names.tsv",
            "historic-states.tsv",
            "home-bodies.tsv",
            "institutions.tsv",
            "name-clues.tsv",
            "name-words.tsv",
            "ordinary-words-id.txt",
            "ordinary-words.txt",
            "organizations.tsv",
            "people.tsv",
            "persons.tsv",
            "regions.tsv",
            "seats.tsv",
            "sites.tsv",
            "state-pairs.tsv",
            "surnames.tsv",
            "titles.tsv",
            "translations.tsv",
            "waters.tsv");

    /** Numbers of all words of all names. */
    final Vocabulary vocabulary;

    /** Values are places in {@link #names}. */
    final NameTrie nameTrie;

    /** Names in other languages than English and Indonesian, by language; values as in {@link #nameTrie}. */
    final Map<String, NameTrie> namesByLanguage;

    /** Tells the languages of stories. */
    final LanguageReader languages;

    /** Designations of equipment. */
    final EquipmentPatterns equipment;

    /** What the names stand for. */
    final List<ListedName> names;

    /** Phrases that ambiguous names need; a value is the bit of the phrase in {@link ListedName#needs}. */
    final NameTrie needs;

    /** Values are places in {@link #institutions}. */
    final NameTrie institutionTrie;

    /** Canonical names of institutions: {@code Foreign Ministry}. */
    final List<String> institutions;

    /** Values are places in {@link #titles}. */
    final NameTrie titleTrie;

    /** What the titles tell. */
    final List<Title> titles;

    /** What the words are to names. */
    final WordClasses classes;

    /** What tells of what kind an unlisted name is. */
    final ClueWeights clueWeights;

    /** Listed people by the numbers of the first and the last word of their names. */
    final Map<Integer, List<Referent>> bySurname;

    /** The adjective of a country, for the names of its institutions: {@code RUS} to {@code Russian}. */
    final Map<String, String> adjectiveOfCountry;

    /** Countries by the numbers of the forms that stand before a hyphen: {@code Sino}. */
    final Map<Integer, Referent> combiningForms;

    /** States by their postal codes. */
    final PostalCodes postalCodes;

    /** National bodies by what they are called at home. */
    final HomeBodies homeBodies;

    /** Where the rows of what is listed stand; by identity. */
    final Map<Referent, RowPlace> places;

    private final GazetteerCompiler compiled;

    private Gazetteer(GazetteerCompiler compiled, ClueWeights weights) {
        this.compiled = compiled;
        clueWeights = weights;
        vocabulary = compiled.vocabulary;
        nameTrie = compiled.nameTrie;
        namesByLanguage = Map.copyOf(compiled.translations.byLanguage());
        languages = compiled.languages;
        equipment = compiled.equipment;
        names = List.copyOf(compiled.names);
        needs = compiled.needs;
        institutionTrie = compiled.institutionTrie;
        institutions = List.copyOf(compiled.institutions);
        titleTrie = compiled.titleTrie;
        titles = List.copyOf(compiled.titles);
        classes = compiled.classes;
        bySurname = Map.copyOf(compiled.bySurname);
        combiningForms = Map.copyOf(compiled.combiningForms);
        adjectiveOfCountry = Map.copyOf(compiled.adjectiveOfCountry);
        postalCodes = compiled.postalCodes;
        homeBodies = compiled.homeBodies;
        places = compiled.places;
    }

    /**
     * Compiles the files.
     *
     * @throws io.tensionwire.enrich.lexicon.LexiconException if a file is missing or faulty
     */
    public static Gazetteer compile(LexiconFiles files) {
        GazetteerCompiler compiled = new GazetteerCompiler(files, (row, name, holder) -> {});
        return new Gazetteer(compiled, compiled.clueWeights);
    }

    /** Returns this with clues that are noted. */
    Gazetteer noting(ClueNotes notes) {
        return new Gazetteer(compiled, notes);
    }

    /** Returns the listed name at a node of {@link #nameTrie}. */
    ListedName name(int node) {
        return names.get(nameTrie.value(node));
    }
}
