package io.tensionwire.enrich.annotate;

import io.tensionwire.contract.Annotations;
import io.tensionwire.contract.Indicator;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryStatus;
import io.tensionwire.enrich.entity.EntityTagger;
import io.tensionwire.enrich.entity.FoundEntities;
import io.tensionwire.enrich.tension.TensionScore;
import io.tensionwire.enrich.tension.TensionTagger;
import io.tensionwire.enrich.text.TokenizedText;
import io.tensionwire.enrich.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Annotates stories. The annotations depend on the story and the lexicon only: the same story always gets the same ones.
 * Stateless; safe to share between threads.
 */
public final class Annotator {
    private final EntityTagger entities;
    private final TensionTagger tensions;
    private final String lexicon;

    /** An annotator with this lexicon. */
    public Annotator(Lexicon lexicon) {
        entities = new EntityTagger(lexicon.gazetteer());
        tensions = new TensionTagger(lexicon.rules());
        this.lexicon = lexicon.hash();
    }

    /** Returns what a story names and tells of; {@link Annotations#NONE} for one that must not be shown. */
    public Annotations annotate(Story story) {
        if (story.status() != StoryStatus.USABLE) {
            return Annotations.NONE;
        }
        List<TokenizedText> fields = fields(story);
        FoundEntities found = entities.tag(story, fields);
        List<Indicator> indicators = tensions.tag(inItsLanguage(story, found), fields, found);
        return annotations(found, indicators, lexicon);
    }

    static Annotations annotations(FoundEntities found, List<Indicator> indicators, String lexicon) {
        return new Annotations(
                found.entities(),
                found.countries(),
                found.place(),
                found.location(),
                indicators,
                TensionScore.of(indicators),
                lexicon);
    }

    /** The rules are those of the language that the story is in, whatever the wire says. */
    static Story inItsLanguage(Story story, FoundEntities found) {
        return found.language() == null
                ? story
                : story.toBuilder().language(found.language()).build();
    }

    static List<TokenizedText> fields(Story story) {
        List<TokenizedText> fields = new ArrayList<>(3);
        add("headline", story.headline(), fields);
        add("dateline", story.dateline(), fields);
        add("body", story.body(), fields);
        return fields;
    }

    private static void add(String field, String text, List<TokenizedText> fields) {
        if (text != null && !text.isEmpty()) {
            fields.add(Tokenizer.tokenize(field, text));
        }
    }
}
