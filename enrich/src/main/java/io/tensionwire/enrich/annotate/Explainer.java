package io.tensionwire.enrich.annotate;

import io.tensionwire.contract.Annotations;
import io.tensionwire.contract.Story;
import io.tensionwire.contract.StoryStatus;
import io.tensionwire.enrich.entity.FoundEntities;
import io.tensionwire.enrich.entity.MentionReasons;
import io.tensionwire.enrich.tension.IndicatorReason;
import io.tensionwire.enrich.tension.IndicatorReasons;
import io.tensionwire.enrich.tension.TensionSum;
import io.tensionwire.enrich.text.TokenizedText;
import java.util.List;

/** Annotates stories as {@link Annotator} does, by the same code, and tells how everything came about. Slower; stateless. */
public final class Explainer {
    private final Lexicon lexicon;

    /** Explains what this lexicon leads to. */
    public Explainer(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Returns the annotations of a story with their reasons; nothing for one that must not be shown. */
    public Explanation explain(Story story) {
        if (story.status() != StoryStatus.USABLE) {
            return new Explanation(Annotations.NONE, List.of(), List.of(), TensionSum.of(List.of()));
        }
        List<TokenizedText> fields = Annotator.fields(story);
        MentionReasons mentions = new MentionReasons(lexicon.gazetteer(), story, fields);
        FoundEntities found = mentions.found();
        List<IndicatorReason> indicators =
                new IndicatorReasons(lexicon.rules()).of(Annotator.inItsLanguage(story, found), fields, found);
        Annotations annotations = Annotator.annotations(
                found, indicators.stream().map(IndicatorReason::indicator).toList(), lexicon.hash());
        return new Explanation(annotations, mentions.all(), indicators, TensionSum.of(annotations.indicators()));
    }
}
