package io.tensionwire.enrich.entity;

import io.tensionwire.contract.EntityType;
import io.tensionwire.enrich.text.TokenKind;
import io.tensionwire.enrich.text.TokenizedText;
import java.util.List;

/** Reads the clues that lie in the words of an unlisted name itself. */
final class NameShape {
    private static final List<String> FAMILY_ENDINGS = List.of(
            "ov", "ova", "ev", "eva", "sky", "skaya", "ski", "enko", "ich", "vic", "yan", "ian", "shvili", "dze",
            "sson", "sen", "opoulos", "idis", "akis", "oglu", "wala", "escu", "berg", "stein", "mann", "man", "ez",
            "son");
    private static final List<String> PLACE_ENDINGS = List.of(
            "burg", "burgh", "ville", "town", "grad", "gorod", "abad", "pur", "pore", "stan", "shire", "ford", "field",
            "mouth", "chester", "polis", "stadt", "heim", "furt", "hafen", "kent", "sk", "landia");
    private static final int SHORTEST_BEFORE_ENDING = 3;

    private final Gazetteer gazetteer;
    private final FieldTokens field;
    private final TokenizedText text;

    NameShape(Gazetteer gazetteer, FieldTokens field) {
        this.gazetteer = gazetteer;
        this.field = field;
        this.text = field.text();
    }

    /** Adds what the words of a name tell; returns a listed place that is one of them, or null. */
    Referent read(float[] sums, int first, int end) {
        int last = text.is(end - 1, '.') ? end - 2 : end - 1;
        ends(sums, first, last);
        begins(sums, first, end, last);
        inside(sums, first, end);
        if (last == first) {
            single(sums, first);
        }
        return listedInside(sums, first, end);
    }

    private void ends(float[] sums, int first, int last) {
        int classes = field.classes(last);
        if (has(classes, WordClass.COMPANY_SUFFIX) && last > first) {
            add(Clue.ENDS_AS_COMPANY, sums);
        } else if (has(classes, WordClass.EVENT_LAST) && last > first) {
            add(Clue.ENDS_AS_EVENT, sums);
        } else if (has(classes, WordClass.PLACE_LAST) && last > first) {
            add(Clue.ENDS_AS_PLACE, sums);
        } else if (has(classes, WordClass.ORGANIZATION_LAST) && !isPersonal(first, last)) {
            add(Clue.ENDS_AS_ORGANIZATION, sums);
        }
        if (has(classes, WordClass.SURNAME) && last > first) {
            add(Clue.ENDS_AS_FAMILY_NAME, sums);
        } else if (endsLike(last, FAMILY_ENDINGS)) {
            add(Clue.ENDS_LIKE_FAMILY_NAME, sums);
        }
        if (endsLike(last, PLACE_ENDINGS)) {
            add(Clue.ENDS_LIKE_PLACE, sums);
        }
    }

    /** {@code Michael Post}: a first name and one word more is a person, whatever the word. */
    private boolean isPersonal(int first, int last) {
        return last == first + 1 && field.is(first, WordClass.GIVEN_NAME) && field.is(last, WordClass.SURNAME);
    }

    private void begins(float[] sums, int first, int end, int last) {
        int classes = field.classes(first);
        if (last == first) {
            return;
        }
        boolean of = text.isWord(first + 1, "of") || text.isWord(first + 1, "for");
        if (has(classes, WordClass.GIVEN_NAME)) {
            add(Clue.GIVEN_NAME_FIRST, sums);
        } else if (has(classes, WordClass.ORGANIZATION_FIRST)) {
            add(Clue.ORGANIZATION_FIRST, sums);
        } else if (has(classes, WordClass.EVENT_FIRST)) {
            add(Clue.BEGINS_AS_EVENT, sums);
        } else if (has(classes, WordClass.PLACE_FIRST)) {
            add(Clue.PLACE_FIRST, sums);
        }
        if (of && has(classes, WordClass.PLACE_OF)) {
            add(Clue.PLACE_OF, sums);
        } else if (hasOf(first, end)) {
            add(Clue.ORGANIZATION_OF, sums);
        }
    }

    private boolean hasOf(int first, int end) {
        for (int token = first + 1; token < end - 1; token++) {
            if ((text.isWord(token, "of") || text.isWord(token, "for"))
                    && field.is(token - 1, WordClass.ORGANIZATION_OF)) {
                return true;
            }
        }
        return false;
    }

    private void inside(float[] sums, int first, int end) {
        int unknown = 0;
        int ordinary = 0;
        int noName = 0;
        int words = 0;
        for (int token = first; token < end; token++) {
            int classes = field.classes(token);
            boolean isOrdinary = field.isOrdinary(token);
            boolean word = text.kind(token).isWord() && field.isCapitalized(token);
            words += word ? 1 : 0;
            ordinary += word && isOrdinary && !has(classes, WordClass.GIVEN_NAME) ? 1 : 0;
            unknown += word && !isOrdinary && text.kind(token) == TokenKind.CAPITALIZED ? 1 : 0;
            noName += word && has(classes, WordClass.NO_NAME) ? 1 : 0;
            if (text.is(token, '&')) {
                add(Clue.HAS_AMPERSAND, sums);
            } else if (token > first && token < end - 1 && has(classes, WordClass.PARTICLE)) {
                add(Clue.HAS_PARTICLE, sums);
            } else if (word && isInitial(token) && token + 1 < end) {
                add(Clue.HAS_INITIAL, sums);
            }
        }
        count(sums, words, unknown, ordinary, noName);
    }

    private void count(float[] sums, int words, int unknown, int ordinary, int noName) {
        if (noName == words) {
            add(Clue.NOT_A_NAME_WORD, sums);
        }
        if (words > 1 && ordinary == words) {
            add(Clue.ALL_ORDINARY, sums);
        }
        if (words > 1 && words < 5 && unknown == words) {
            add(Clue.SEVERAL_UNKNOWN_WORDS, sums);
        }
    }

    private boolean isInitial(int token) {
        int length = text.end(token) - text.start(token);
        return length == 1 || text.text().charAt(text.end(token) - 1) == '.' && length <= 4;
    }

    private void single(float[] sums, int token) {
        int classes = field.classes(token);
        if (field.isOrdinary(token) && !has(classes, WordClass.GIVEN_NAME)) {
            add(Clue.SINGLE_ORDINARY_WORD, sums);
        } else if (text.kind(token) == TokenKind.ALL_CAPS && text.end(token) - text.start(token) <= 6) {
            add(Clue.LOOKS_LIKE_ACRONYM, sums);
        } else if (has(classes, WordClass.GIVEN_NAME)) {
            add(Clue.GIVEN_NAME_ONLY, sums);
        } else if (has(classes, WordClass.SURNAME)) {
            add(Clue.SINGLE_FAMILY_NAME, sums);
        } else {
            add(field.isIndonesian() ? Clue.SINGLE_UNKNOWN_WORD_INDONESIAN : Clue.SINGLE_UNKNOWN_WORD, sums);
        }
        if (hasCapitalInside(token)) {
            add(Clue.MIXED_CASE_INSIDE, sums);
        }
    }

    private boolean hasCapitalInside(int token) {
        if (text.kind(token) != TokenKind.CAPITALIZED) {
            return false;
        }
        for (int at = text.start(token) + 2; at < text.end(token); at++) {
            if (Character.isUpperCase(text.text().charAt(at))
                    && Character.isLowerCase(text.text().charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    private Referent listedInside(float[] sums, int first, int end) {
        for (int token = first; token < end; token++) {
            int node = gazetteer.nameTrie.longest(field.words(), token, end);
            if (node != NameTrie.NONE) {
                ListedName name = gazetteer.name(node);
                EntityType type = name.referent().type();
                boolean place = type == EntityType.COUNTRY || type == EntityType.PLACE;
                if (place && name.needs() == null) {
                    listed(sums, first, token, token + gazetteer.nameTrie.length(node) == end, name);
                    return name.referent();
                }
            }
        }
        return null;
    }

    private void listed(float[] sums, int first, int token, boolean atEnd, ListedName name) {
        if (name.adjective()) {
            add(Clue.HAS_LISTED_ADJECTIVE, sums);
        } else if (atEnd && token > first && areDirections(first, token)) {
            add(Clue.PURE_DIRECTION, sums);
        } else {
            add(Clue.HAS_LISTED_PLACE, sums);
        }
    }

    private boolean areDirections(int first, int end) {
        for (int token = first; token < end; token++) {
            if (!field.is(token, WordClass.DIRECTION)) {
                return false;
            }
        }
        return true;
    }

    private boolean endsLike(int token, List<String> endings) {
        if (text.kind(token) != TokenKind.CAPITALIZED || field.isOrdinary(token)) {
            return false;
        }
        for (String ending : endings) {
            int start = text.end(token) - ending.length();
            if (start >= text.start(token) + SHORTEST_BEFORE_ENDING
                    && text.text().startsWith(ending, start)) {
                return true;
            }
        }
        return false;
    }

    private void add(Clue clue, float[] sums) {
        gazetteer.clueWeights.add(clue, sums);
    }

    private static boolean has(int classes, WordClass wordClass) {
        return (classes & wordClass.bit()) != 0;
    }
}
