package io.tensionwire.enrich.entity;

import io.tensionwire.contract.EntityType;
import io.tensionwire.enrich.text.TokenKind;
import io.tensionwire.enrich.text.TokenizedText;

/** Reads the clues of an unlisted name: those of its shape, and those of the words beside it. */
final class ClueReader {
    private final Gazetteer gazetteer;
    private final FieldTokens field;
    private final TokenizedText text;
    private final NameShape shape;

    ClueReader(Gazetteer gazetteer, FieldTokens field) {
        this.gazetteer = gazetteer;
        this.field = field;
        this.text = field.text();
        shape = new NameShape(gazetteer, field);
    }

    /** Adds what a clue tells. */
    void add(Clue clue, float[] sums) {
        gazetteer.clueWeights.add(clue, sums);
    }

    /** Adds what the shape of a name tells, unless that is done already; returns the listed place in it, or null. */
    Referent readShape(NameGroup group, int first, int end) {
        return group.shapeRead() ? null : shape.read(group.sums(), first, end);
    }

    /** Adds what the words beside a mention tell. */
    void readNeighbours(float[] sums, int first, int end) {
        int sentenceFirst = text.firstToken(text.sentence(first));
        if (first > sentenceFirst) {
            before(sums, sentenceFirst, first);
        } else {
            signature(sums, first, end);
        }
        int limit = field.sentenceEnd(first);
        if (isQuoted(first, end, sentenceFirst, limit)) {
            add(Clue.IN_QUOTES, sums);
        }
        if (end < limit) {
            after(sums, end, limit);
        }
    }

    private void before(float[] sums, int sentenceFirst, int first) {
        int before = first - 1;
        int classes = field.classes(before);
        if (has(classes, WordClass.SAYING)) {
            add(Clue.AFTER_SAYING, sums);
        }
        if (has(classes, WordClass.ROLE) || isBodyOfRole(before, sentenceFirst)) {
            add(Clue.AFTER_ROLE, sums);
        }
        if (has(classes, WordClass.ROLE_OF)) {
            add(Clue.AFTER_ROLE_OF, sums);
        }
        if (has(classes, WordClass.ORGANIZATION_NOUN)) {
            add(Clue.AFTER_AGENT_NOUN, sums);
        }
        if (has(classes, WordClass.WHERE)) {
            add(Clue.AFTER_WHERE, sums);
        }
        if (text.isWord(before, "the")) {
            add(Clue.AFTER_THE, sums);
            if (before > sentenceFirst && field.is(before - 1, WordClass.WHERE)) {
                add(Clue.AFTER_WHERE, sums);
            }
        }
        if (text.isWord(before, "at")) {
            add(Clue.AFTER_AT, sums);
        }
        if (before > sentenceFirst && joins(before) && isListedPlace(before - 1)) {
            add(Clue.BESIDE_LISTED_PLACE, sums);
        }
        if (text.isWord(before, "by") || text.isWord(before, "oleh")) {
            add(Clue.AFTER_BY, sums);
        }
        if (has(classes, WordClass.HOLDING) || text.isWord(before, "of") && holds(before - 1, sentenceFirst)) {
            add(Clue.AFTER_HOLDING, sums);
        }
        if (text.isWord(before, "of") && before > sentenceFirst) {
            ofPlace(sums, before - 1);
        }
        if (field.isDash(before) && before == sentenceFirst) {
            add(Clue.BYLINE, sums);
        }
    }

    /** {@code Ketua DPR Puan Maharani}. */
    private boolean isBodyOfRole(int token, int sentenceFirst) {
        return token > sentenceFirst && text.kind(token) == TokenKind.ALL_CAPS && field.isRole(token - 1);
    }

    private boolean holds(int token, int sentenceFirst) {
        return token >= sentenceFirst && field.is(token, WordClass.HOLDING);
    }

    private void ofPlace(float[] sums, int noun) {
        if (field.is(noun, WordClass.PLACE_NOUN)) {
            add(Clue.AFTER_PLACE_NOUN_OF, sums);
        } else if (text.isWord(noun, "north")
                || text.isWord(noun, "south")
                || text.isWord(noun, "east")
                || text.isWord(noun, "west")) {
            add(Clue.AFTER_DIRECTION_OF, sums);
        }
    }

    private boolean isQuoted(int first, int end, int sentenceFirst, int limit) {
        int opening = first - 1;
        if (opening > sentenceFirst && text.isWord(opening, "the")) {
            opening--;
        }
        int closing = end < limit && (text.is(end, ',') || text.is(end, '.')) ? end + 1 : end;
        return opening >= sentenceFirst && closing < limit && isQuote(opening) && isQuote(closing);
    }

    private boolean isQuote(int token) {
        return text.kind(token) == TokenKind.PUNCTUATION
                && "\"'“”‘’`«»".indexOf(text.text().charAt(text.start(token))) >= 0;
    }

    /** A short line of nothing but a name is who wrote the story. */
    private void signature(float[] sums, int first, int end) {
        if (end == field.sentenceEnd(first)
                && end - first > 1
                && !field.isOrdinary(first)
                && !field.isOrdinary(end - 1)) {
            add(Clue.BYLINE, sums);
        }
    }

    private void after(float[] sums, int next, int limit) {
        int classes = field.classes(next);
        if (has(classes, WordClass.SAYING)) {
            add(Clue.BEFORE_SAYING, sums);
        }
        if (has(classes, WordClass.ORGANIZATION_STAFF)) {
            add(Clue.BEFORE_STAFF, sums);
        }
        if (has(classes, WordClass.ORGANIZATION_NOUN)) {
            add(Clue.BEFORE_AGENT_NOUN, sums);
        }
        if (has(classes, WordClass.PLACE_NOUN)) {
            add(Clue.BEFORE_PLACE_NOUN, sums);
        }
        if (text.isWord(next, "who")) {
            add(Clue.BEFORE_WHO, sums);
        }
        if (field.isPossessive(next)) {
            afterPossessive(sums, next + 1, limit);
        }
        if (text.is(next, '(')
                && next + 2 < limit
                && text.is(next + 2, ')')
                && text.kind(next + 1) == TokenKind.ALL_CAPS) {
            add(Clue.BEFORE_ACRONYM, sums);
        }
        if (next + 1 < limit && joins(next) && isListedPlace(next + 1)) {
            add(Clue.BESIDE_LISTED_PLACE, sums);
        }
        if (text.is(next, ',') && next + 1 < limit) {
            afterComma(sums, next + 1, limit);
        }
    }

    private void afterPossessive(float[] sums, int token, int limit) {
        add(Clue.BEFORE_POSSESSIVE, sums);
        if (token < limit && field.is(token, WordClass.ORGANIZATION_STAFF)) {
            add(Clue.BEFORE_AGENT_NOUN, sums);
        }
    }

    private void afterComma(float[] sums, int token, int limit) {
        if (text.kind(token) == TokenKind.NUMBER) {
            boolean age = text.end(token) - text.start(token) == 2 && token + 1 < limit && text.is(token + 1, ',');
            if (age) {
                add(Clue.BEFORE_AGE, sums);
            }
            return;
        }
        if (text.isWord(token, "who")) {
            add(Clue.BEFORE_WHO, sums);
            return;
        }
        for (int at = token; at < Math.min(limit, token + 4); at++) {
            if (text.kind(at) == TokenKind.LOWER && field.is(at, WordClass.ROLE)) {
                add(Clue.BEFORE_APPOSITION_ROLE, sums);
                return;
            }
        }
        if (isListedPlace(token, limit)) {
            add(Clue.BEFORE_LISTED_PLACE, sums);
        }
    }

    private boolean joins(int token) {
        return text.isWord(token, "and") || text.isWord(token, "or") || text.isWord(token, "dan");
    }

    private boolean isListedPlace(int token) {
        int node = gazetteer.nameTrie.single(field.words()[token]);
        return node != NameTrie.NONE
                && !gazetteer.name(node).adjective()
                && gazetteer.name(node).referent().type() == EntityType.PLACE;
    }

    private boolean isListedPlace(int token, int limit) {
        int node = gazetteer.nameTrie.longest(field.words(), token, limit);
        if (node == NameTrie.NONE || gazetteer.name(node).adjective()) {
            return false;
        }
        EntityType type = gazetteer.name(node).referent().type();
        int end = token + gazetteer.nameTrie.length(node);
        boolean aside = end == limit || text.is(end, ',') || text.is(end, '.') || text.kind(end) == TokenKind.LOWER;
        return aside && (type == EntityType.COUNTRY || type == EntityType.PLACE);
    }

    private static boolean has(int classes, WordClass wordClass) {
        return (classes & wordClass.bit()) != 0;
    }
}
