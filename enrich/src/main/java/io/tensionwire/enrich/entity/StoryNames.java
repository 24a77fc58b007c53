package io.tensionwire.enrich.entity;

import io.tensionwire.contract.Story;
import io.tensionwire.enrich.text.TokenizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** One story while its names are looked for: its fields, its day, and the phrases that ambiguous names need. */
final class StoryNames {
    private final Gazetteer gazetteer;
    private final List<FieldTokens> fields = new ArrayList<>();
    private final String language;
    private final LocalDate date;
    private BitSet phrases;
    private StoryAbbreviations abbreviations;

    StoryNames(Gazetteer gazetteer, Story story, List<TokenizedText> texts) {
        this.gazetteer = gazetteer;
        language = texts.isEmpty() ? "und" : gazetteer.languages.languageOf(story.language(), longest(texts));
        texts.forEach(text -> fields.add(new FieldTokens(text, gazetteer, language)));
        Instant made = story.versionCreated() == null ? story.firstCreated() : story.versionCreated();
        date = made == null ? null : LocalDate.ofInstant(made, ZoneOffset.UTC);
    }

    /** Returns headline, dateline and body, those that are present. */
    List<FieldTokens> fields() {
        return fields;
    }

    private static TokenizedText longest(List<TokenizedText> texts) {
        TokenizedText longest = texts.get(0);
        for (TokenizedText text : texts) {
            longest = text.size() > longest.size() ? text : longest;
        }
        return longest;
    }

    /** Returns the language of the story, {@code und} if it is not known. */
    String language() {
        return language;
    }

    /** Returns the day of the story; null if it gives none. */
    LocalDate date() {
        return date;
    }

    /** Returns the abbreviations that the story explains. They are read once, when first asked for. */
    StoryAbbreviations abbreviations() {
        if (abbreviations == null) {
            abbreviations = new StoryAbbreviations(fields);
        }
        return abbreviations;
    }

    /** Returns whether one of the phrases stands somewhere in the story. They are looked for once, when first asked for. */
    boolean hasOneOf(BitSet needed) {
        if (phrases == null) {
            phrases = new BitSet();
            fields.forEach(this::findPhrases);
        }
        return phrases.intersects(needed);
    }

    private void findPhrases(FieldTokens field) {
        for (int token = 0; token < field.size(); token++) {
            int node = gazetteer.needs.longest(field.words(), token, field.size());
            if (node != NameTrie.NONE) {
                phrases.set(gazetteer.needs.value(node));
            }
        }
    }
}
