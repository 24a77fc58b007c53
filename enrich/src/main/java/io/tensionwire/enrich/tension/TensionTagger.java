package io.tensionwire.enrich.tension;

import io.tensionwire.contract.Indicator;
import io.tensionwire.contract.Story;
import io.tensionwire.enrich.entity.FoundEntities;
import io.tensionwire.enrich.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;

/** Finds the tension indicators of a story. A pure function of the story and the rules; safe to share between threads. */
public final class TensionTagger {
    /** A story without a date is taken for one of today, when these rules were written. */
    private static final int YEAR_OF_UNDATED = 2026;

    private final RuleBook book;
    private final ActListener listener;

    /** Tags with these rules. */
    public TensionTagger(RuleBook book) {
        this(book, ActListener.NONE);
    }

    /** Tags with these rules, and tells of every act. */
    TensionTagger(RuleBook book, ActListener listener) {
        this.book = book;
        this.listener = listener;
    }

    /**
     * Returns the indicators of headline and body: headline first, then by sentence, within a sentence the main act first.
     * Source and target name their actors in the order of the text, each once.
     *
     * @param story the story, for its language
     * @param fields its fields, tokenized
     * @param found the actors in them, and the day of the story
     */
    public List<Indicator> tag(Story story, List<TokenizedText> fields, FoundEntities found) {
        LanguageRules rules = book.rules(story.language());
        if (rules == null) {
            return List.of();
        }
        int year = found.date() == null ? YEAR_OF_UNDATED : found.date().getYear();
        List<Indicator> indicators = new ArrayList<>();
        for (TokenizedText field : fields) {
            if (!field.field().equals("dateline")) {
                Segmenter.Segmented cut = Segmenter.segment(field, rules, found);
                FieldTagger tagger = new FieldTagger(book, rules, cut.text(), cut.mentions(), year, listener);
                indicators.addAll(tagger.indicators());
            }
        }
        return List.copyOf(indicators);
    }
}
