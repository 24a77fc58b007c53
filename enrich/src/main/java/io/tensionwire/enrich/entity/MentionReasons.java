package io.tensionwire.enrich.entity;

import io.tensionwire.contract.Story;
import io.tensionwire.enrich.lexicon.RowPlace;
import io.tensionwire.enrich.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;

/** Tags a story as {@link EntityTagger} does, and tells how each mention came about. For one story and one thread. */
public final class MentionReasons {
    private final Gazetteer gazetteer;
    private final StorySightings sightings;
    private final UnlistedReasons unlisted;

    /**
     * Tags a story.
     *
     * @param listed the names that are known
     * @param story the story
     * @param fields headline, dateline and body, those that are present, in that order
     */
    public MentionReasons(Gazetteer listed, Story story, List<TokenizedText> fields) {
        ClueNotes notes = new ClueNotes(listed.clueWeights);
        gazetteer = listed.noting(notes);
        sightings = new EntityTagger(gazetteer).sight(story, fields);
        unlisted = new UnlistedReasons(notes, sightings.unlisted());
    }

    /** Returns what the tagger finds. */
    public FoundEntities found() {
        return sightings.found();
    }

    /** Returns how the mentions came about, in order of field and start. */
    public List<MentionReason> all() {
        return sightings.all().stream().map(this::reason).toList();
    }

    private MentionReason reason(Sighting sighting) {
        Referent referent = sighting.referent();
        List<String> reasons = new ArrayList<>();
        ListedName name = listedName(sighting);
        boolean isListed = name != null && addRows(sighting, name, reasons);
        if (!isListed) {
            reasons.addAll(0, otherwise(sighting));
        }
        addShorter(sighting, reasons);
        return new MentionReason(
                sighting.mention(), referent.id(), referent.type(), referent.name(), referent.country(), reasons);
    }

    private ListedName listedName(Sighting sighting) {
        NameTrie translated = gazetteer.namesByLanguage.get(sightings.names().language());
        int[] words = words(sighting);
        for (NameTrie names :
                translated == null ? List.of(gazetteer.nameTrie) : List.of(translated, gazetteer.nameTrie)) {
            int node = names.longest(words, 0, words.length);
            if (node != NameTrie.NONE && names.length(node) == words.length) {
                ListedName name = gazetteer.names.get(names.value(node));
                return name.referent() == null ? null : name;
            }
        }
        return null;
    }

    private int[] words(Sighting sighting) {
        TokenizedText text = sighting.field().text();
        int[] words = new int[sighting.end() - sighting.first()];
        for (int token = sighting.first(); token < sighting.end(); token++) {
            int start = Math.max(sighting.start(), text.start(token));
            int stop = Math.min(sighting.stop(), text.end(token));
            words[token - sighting.first()] = gazetteer.vocabulary.number(text.text(), start, stop);
        }
        return words;
    }

    /** Adds the rows that have the name; returns whether the one that is meant is among them. */
    private boolean addRows(Sighting sighting, ListedName name, List<String> reasons) {
        boolean found = false;
        for (ListedName row = name; row != null; row = row.other()) {
            Referent referent = row.referent();
            if (referent.id().equals(sighting.referent().id()) && !found) {
                found = true;
                reasons.add(
                        0,
                        "the name stands in " + where(referent)
                                + (row.needs() == null ? "" : ", and the story has a phrase that its guard asks for"));
            } else {
                reasons.add("not " + called(referent) + ": "
                        + (row.needs() != null && !sightings.names().hasOneOf(row.needs())
                                ? "the story has no phrase that its guard asks for"
                                : "the words around it, or the story's other names, speak against it"));
            }
        }
        return found;
    }

    private List<String> otherwise(Sighting sighting) {
        List<String> clues = unlisted.of(sighting);
        if (!clues.isEmpty()) {
            return clues;
        }
        Referent referent = sighting.referent();
        if (gazetteer.places.containsKey(referent)) {
            return List.of("meant by a title or a short form, or by a pattern; its row is " + where(referent));
        }
        int node = gazetteer.institutionTrie.longest(
                sighting.field().words(), sighting.first(), sighting.field().size());
        return node != NameTrie.NONE && !referent.isUnlisted()
                ? List.of("an institution (institutions.tsv: "
                        + gazetteer.institutions.get(gazetteer.institutionTrie.value(node))
                        + ") of the country named beside it")
                : List.of("a short form of \"" + referent.name() + "\", which the story has elsewhere");
    }

    private void addShorter(Sighting sighting, List<String> reasons) {
        int[] words = words(sighting);
        int node = words.length < 2 ? NameTrie.NONE : gazetteer.nameTrie.longest(words, 0, words.length - 1);
        if (node != NameTrie.NONE) {
            reasons.add("not " + called(gazetteer.name(node).referent()) + ": the longer name holds");
        }
    }

    private String called(Referent referent) {
        return "\"" + referent.name() + "\" of " + where(referent);
    }

    private String where(Referent referent) {
        RowPlace place = gazetteer.places.get(referent);
        return place == null ? "the gazetteer" : place.toString();
    }
}
