package io.tensionwire.enrich.tension;

import java.util.List;

/** Finds who says what a sentence tells: "Moscow said", "according to NATO", "quoted the ministry as saying". */
final class Attribution {
    private static final int REACH = 8;

    private final Passage passage;
    private final Clauses clauses;
    private final Discourse discourse;

    Attribution(Passage passage, Clauses clauses, Discourse discourse) {
        this.passage = passage;
        this.clauses = clauses;
        this.discourse = discourse;
    }

    /**
     * Who speaks.
     *
     * @param entityId the entity that is named
     * @param codes for whom it speaks
     */
    record Speaker(String entityId, List<String> codes) {
        private static Speaker of(ActorGroup group) {
            return new Speaker(group.entityId(), group.codes());
        }
    }

    /** Returns who speaks in a sentence; null if the story speaks itself. */
    Speaker of(List<Match> matches) {
        for (Match match : matches) {
            if (match.rule() instanceof Rule.Saying saying) {
                Speaker speaker = saying.speakerFollows() ? following(match) : preceding(match);
                if (speaker != null) {
                    return speaker;
                }
            }
        }
        return null;
    }

    private Speaker following(Match match) {
        int end = Math.min(clauses.sentenceEnd(match.head()), match.endWord() + REACH);
        for (int token = match.endWord(); token < end; token++) {
            ActorGroup group = passage.groupAt(token);
            if (group != null) {
                return Speaker.of(group);
            }
            if (passage.text().is(token, ',')) {
                return null;
            }
        }
        return null;
    }

    private Speaker preceding(Match match) {
        int first = clauses.sentenceStart(match.head());
        for (int token = match.firstWord() - 1; token >= first; token--) {
            ActorGroup group = passage.groupAt(token);
            if (group != null) {
                return Speaker.of(group);
            }
            if (passage.has(token, Mark.PRONOUN)) {
                return discourse.speaker() == null ? null : new Speaker(discourse.speaker(), discourse.subject());
            }
            if (match.firstWord() - token > REACH || passage.text().is(token, '"')) {
                return null;
            }
        }
        return null;
    }
}
