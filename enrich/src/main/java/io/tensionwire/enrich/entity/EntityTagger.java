package io.tensionwire.enrich.entity;

import io.tensionwire.contract.Story;
import io.tensionwire.enrich.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;

/** Finds who and what a story names. Stateless but for the gazetteer; safe to share between threads. */
public final class EntityTagger {
    private final Gazetteer gazetteer;

    /** A tagger that knows these names. */
    public EntityTagger(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * Tags one story, in time linear in its length.
     *
     * @param story the story; its dates tell who held which office
     * @param fields headline, dateline and body, those that are present, in that order
     */
    public FoundEntities tag(Story story, List<TokenizedText> fields) {
        return sight(story, fields).found();
    }

    /** Finds where something is named. */
    StorySightings sight(Story story, List<TokenizedText> fields) {
        StoryNames names = new StoryNames(gazetteer, story, fields);
        StoryRoster roster = new StoryRoster(gazetteer);
        List<Sighting> listed = new ArrayList<>();
        for (FieldTokens field : names.fields()) {
            new FieldScan(gazetteer, names, roster, field, listed).run();
        }
        roster.settle();
        gazetteer.homeBodies.settle(roster.names(), listed);
        List<Sighting> all = KnownForms.resolve(gazetteer, names, listed, roster.candidates());
        return new StorySightings(names, roster.candidates(), all);
    }
}
