package io.tensionwire.enrich.tension;

import io.tensionwire.contract.Indicator;
import io.tensionwire.contract.Story;
import io.tensionwire.enrich.entity.FoundEntities;
import io.tensionwire.enrich.lexicon.RowPlace;
import io.tensionwire.enrich.text.TokenizedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Tags a story as {@link TensionTagger} does, and tells how each indicator came about. For one thread. */
public final class IndicatorReasons {
    private final RuleBook book;
    /** By identity: rules of several languages may share a name. */
    private final Map<Rule, RowPlace> placeOfRule = new IdentityHashMap<>();

    private final Map<Indicator, IndicatorReason> reasons = new IdentityHashMap<>();
    private Map<String, TokenizedText> fields = Map.of();

    /** Tells of what these rules find. */
    public IndicatorReasons(RuleBook book) {
        this.book = book;
        book.byLanguage().values().forEach(rules -> rules.rules()
                .forEach(rule -> placeOfRule.put(rule.rule(), rule.place())));
    }

    /** Returns the indicators of a story in their order, each with how it came about; the parameters are those of the tagger. */
    public List<IndicatorReason> of(Story story, List<TokenizedText> texts, FoundEntities found) {
        fields = new HashMap<>();
        texts.forEach(text -> fields.put(text.field(), text));
        List<IndicatorReason> inOrder = new ArrayList<>();
        for (Indicator indicator : new TensionTagger(book, this::note).tag(story, texts, found)) {
            inOrder.add(reasons.get(indicator));
        }
        return inOrder;
    }

    private void note(Indicator indicator, Rule.Event event, Weighing weighing, Presentation presentation) {
        TokenizedText text = fields.get(indicator.field());
        List<IndicatorReason.CueReason> cues = new ArrayList<>();
        for (Match cue : presentation.cues()) {
            String words = text.text().substring(text.start(cue.firstWord()), text.end(cue.endWord() - 1));
            cues.add(new IndicatorReason.CueReason(cue.rule().id(), placeOfRule.get(cue.rule()), words));
        }
        String before = event.mode() == null ? event.category().name() : event.category() + "/" + event.mode();
        RowPlace rule = placeOfRule.get(event);
        reasons.put(indicator, new IndicatorReason(indicator, rule, before, weighing, Pull.of(indicator), cues));
    }
}
