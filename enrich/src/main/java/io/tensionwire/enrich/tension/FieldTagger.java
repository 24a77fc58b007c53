package io.tensionwire.enrich.tension;

import io.tensionwire.contract.Category;
import io.tensionwire.contract.Indicator;
import io.tensionwire.contract.Modality;
import io.tensionwire.contract.Quad;
import io.tensionwire.contract.Span;
import io.tensionwire.enrich.entity.ActorMention;
import io.tensionwire.enrich.text.TokenKind;
import io.tensionwire.enrich.text.TokenizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the indicators of one field, sentence by sentence. For one field and one thread. */
final class FieldTagger {
    private static final int LEAD_PARAGRAPHS = 2;
    /** A field is not about public affairs if at least so many sentences, and one in so many, are not. */
    private static final int FEWEST_STOPPED = 2;

    private static final int STOPPED_IN = 4;

    /** Acts that consist of words. */
    private static final Set<Category> SPOKEN = Set.of(
            Category.ACCUSE, Category.AGREE, Category.REJECT, Category.REQUEST, Category.SUPPORT, Category.THREATEN);

    private final RuleBook book;
    private final LanguageRules rules;
    private final TokenizedText text;
    private final Passage passage;
    private final Clauses clauses;
    private final WordSense sense;
    private final Discourse discourse = new Discourse();
    private final Subjects subjects;
    private final ActorReader actors;
    private final ModalityReader modality;
    private final Attribution attribution;
    private final PublicLife publicLife;
    private final ActListener listener;
    private int stopped;

    FieldTagger(
            RuleBook book,
            LanguageRules rules,
            TokenizedText text,
            List<ActorMention> mentions,
            int storyYear,
            ActListener listener) {
        this.listener = listener;
        this.book = book;
        this.rules = rules;
        this.text = text;
        int[] words = Passage.words(text, rules.symbols());
        passage = new Passage(text, rules.symbols(), ActorGroups.of(text, words, rules.symbols(), mentions), words);
        clauses = new Clauses(passage);
        sense = new WordSense(passage);
        subjects = new Subjects(passage, clauses, discourse);
        WordOrder order = rules.grammar().order();
        actors = order == null
                ? new ActorFinder(passage, clauses, subjects)
                : new MarkedActors(passage, clauses, subjects, order);
        modality = new ModalityReader(passage, clauses, storyYear);
        attribution = new Attribution(passage, clauses, discourse);
        publicLife = new PublicLife(passage, clauses);
    }

    /** Returns the indicators of the field; none of one that is about sport, film or the like in more than some sentences. */
    List<Indicator> indicators() {
        List<Indicator> indicators = new ArrayList<>();
        for (int sentence = 0; sentence < text.sentenceCount(); sentence++) {
            indicators.addAll(ofSentence(sentence));
            ActorGroup subject = subjects.ofSentence(sentence, toldFrom(sentence));
            if (subject != null) {
                discourse.noteSubject(subject);
            }
        }
        boolean elsewhere = stopped >= FEWEST_STOPPED && stopped * STOPPED_IN >= text.sentenceCount();
        return elsewhere ? List.of() : indicators;
    }

    /**
     * Returns where a sentence is the story's own: whom quoted words speak of is not who speaks, nor whom the next sentence is
     * about. A sentence that goes on as somebody's words is told from behind the last of them.
     */
    private int toldFrom(int sentence) {
        int first = text.firstToken(sentence);
        int told = first;
        for (int token = first; token < text.endToken(sentence); token++) {
            if (isQuoteMark(token)) {
                boolean closes = token > first && text.start(token) == text.end(token - 1);
                told = closes ? token + 1 : token == first ? text.endToken(sentence) : told;
            }
        }
        return told;
    }

    private boolean isQuoteMark(int token) {
        return text.is(token, '"') || text.is(token, '\u201c') || text.is(token, '\u201d');
    }

    private List<Indicator> ofSentence(int sentence) {
        List<Match> matches = PatternMatcher.match(passage, rules.trie(), sentence);
        if (matches.isEmpty()) {
            return List.of();
        }
        if (MatchSelection.isStopped(matches)) {
            stopped++;
            return List.of();
        }
        Attribution.Speaker speaker = attribution.of(matches);
        List<Ranked> ranked = new ArrayList<>();
        for (Match act : MatchSelection.acts(matches, clauses, sense)) {
            Indicator indicator = indicator(act, matches, speaker, sentence);
            if (indicator != null) {
                ranked.add(new Ranked(indicator, rank(act, indicator)));
            }
        }
        ranked.sort(Comparator.comparingInt(Ranked::rank));
        if (!ranked.isEmpty()) {
            Indicator main = ranked.get(0).indicator();
            discourse.noteAct(main.source(), main.target());
        }
        return ranked.stream().map(Ranked::indicator).toList();
    }

    private record Ranked(Indicator indicator, int rank) {}

    /** The main act is told as a fact or as announced, by a verb, outside subordinate clauses. */
    private int rank(Match act, Indicator indicator) {
        boolean refused = indicator.modality() == Modality.NEGATED && indicator.category() != Category.TENSION;
        boolean told = refused || indicator.modality() == Modality.ASSERTED || indicator.modality() == Modality.FUTURE;
        int start = clauses.start(act.head());
        boolean subordinate = start > clauses.sentenceStart(act.head()) && passage.has(start - 1, Mark.CLAUSE);
        boolean finite = act.accept().verb() && !isLoose(act.head());
        return (told ? 0 : 4) + (finite ? 0 : 2) + (subordinate ? 1 : 0);
    }

    /** Whether a verb form hangs on a noun: "killing three", "the detained crew", ", arrested last week". */
    private boolean isLoose(int head) {
        boolean gerund = passage.mayBe(head, Symbols.GERUND) && !passage.has(head - 1, Mark.BE);
        return gerund || (passage.mayBe(head, Symbols.PARTICIPLE) && isReduced(head));
    }

    /** Whether a participle is none of a finite verb: "the detained crew", "26 arrested", "a man accused of". */
    private boolean isReduced(int head) {
        boolean opens = head == clauses.sentenceStart(head)
                || text.is(head - 1, ',')
                || text.kind(head - 1) == TokenKind.NUMBER
                || passage.has(head - 1, Mark.DETERMINER)
                || (passage.has(head - 1, Mark.PREPOSITION) && !passage.has(head - 1, Mark.ADVERB));
        return opens || (!hasAuxiliary(head) && passage.has(head + 1, Mark.AGENT_OR_CAUSE));
    }

    private boolean hasAuxiliary(int head) {
        return passage.has(head - 1, Mark.BE) || passage.has(head - 1, Mark.ADVERB);
    }

    private Indicator indicator(Match act, List<Match> matches, Attribution.Speaker speaker, int sentence) {
        Rule.Event event = (Rule.Event) act.rule();
        Reading reading = modality.of(act, matches);
        Shifts.Shift shift = book.shifts().of(event, reading);
        if (shift != null && shift.category() == null) {
            return null;
        }
        Category category = shift == null ? event.category() : shift.category();
        String mode = shift == null ? event.mode() : shift.mode();
        ActorFinder.Actors who = spoken(actors.of(act, event.category()), event, category, speaker);
        if (who.source().isEmpty() && who.target().isEmpty() && publicLife.lacks(act)) {
            return null;
        }
        int start = text.start(act.firstWord());
        int end = text.end(act.endWord() - 1);
        Weighing weighing = book.weights().weigh(category, mode, reading, shift != null, speaker != null);
        Indicator indicator = new Indicator(
                category,
                mode,
                shift == null ? event.cameo() : shift.cameo(),
                quad(category, mode),
                weighing.weight(),
                reading.modality(),
                speaker == null ? null : speaker.entityId(),
                who.source(),
                who.target(),
                text.field(),
                start,
                end,
                text.text().substring(start, end),
                span(sentence),
                isLead(sentence),
                event.id());
        listener.found(indicator, event, weighing, new Presentation(act, matches, modality));
        return indicator;
    }

    /** Words that nobody else says are the speaker's, also the refusal of a deed, but not a deed that is foretold: "There will be no talks, the minister said". */
    private static ActorFinder.Actors spoken(
            ActorFinder.Actors found, Rule.Event event, Category category, Attribution.Speaker speaker) {
        boolean words = SPOKEN.contains(event.category()) || category == Category.REJECT;
        boolean alone = speaker != null && found.source().isEmpty() && words;
        return alone && !found.target().equals(speaker.codes())
                ? new ActorFinder.Actors(speaker.codes(), found.target())
                : found;
    }

    private static Quad quad(Category category, String mode) {
        return category == Category.TENSION
                ? Drift.valueOf(mode.toUpperCase(Locale.ROOT)).quad()
                : category.quad();
    }

    private Span span(int sentence) {
        return new Span(text.start(text.firstToken(sentence)), text.end(text.endToken(sentence) - 1));
    }

    private boolean isLead(int sentence) {
        return text.field().equals("headline") || text.paragraph(sentence) < LEAD_PARAGRAPHS;
    }
}
