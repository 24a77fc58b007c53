package io.tensionwire.enrich.entity;

import io.tensionwire.enrich.text.TokenizedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The unlisted names of one story. All mentions of a name are read together, and a short form is read as the full name that the
 * story has elsewhere: one name is of one kind in one story.
 */
final class StoryRoster {
    /** By how much a short name must look like another kind of name to be none of the longer one. */
    private static final float CONTRADICTION = 3;

    private final Gazetteer gazetteer;
    private final Map<String, NameGroup> groups = new LinkedHashMap<>();
    private final List<Candidate> candidates = new ArrayList<>();

    StoryRoster(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Returns the group of the name that a field has from one token to another. */
    NameGroup group(FieldTokens field, int first, int end) {
        TokenizedText text = field.text();
        String name = text.text().substring(text.start(first), text.end(end - 1));
        if (name.indexOf('\n') >= 0 || name.contains("  ")) {
            name = name.replaceAll("\\s+", " ");
        }
        return groups.computeIfAbsent(name, NameGroup::new);
    }

    void add(Candidate candidate) {
        candidates.add(candidate);
    }

    /** Returns the mentions in order of field and token. */
    List<Candidate> candidates() {
        return candidates;
    }

    /** Joins the short forms to the full names, once all fields are read. */
    void settle() {
        List<NameGroup> all = new ArrayList<>(groups.values());
        for (NameGroup group : all) {
            String name = group.name();
            int gap = name.indexOf(' ');
            if (gap < 0) {
                continue;
            }
            int kind = group.kind();
            if (kind == ClueWeights.PERSON) {
                join(name.substring(name.lastIndexOf(' ') + 1), group);
                joinFamilyNameFirst(name.substring(0, gap), group);
            } else if (kind == ClueWeights.ORGANIZATION) {
                joinParts(name, group);
                join(initials(name), group);
            }
        }
    }

    /** Returns all names. */
    Collection<NameGroup> names() {
        return groups.values();
    }

    private void joinFamilyNameFirst(String word, NameGroup group) {
        int classes = gazetteer.classes.of(gazetteer.vocabulary.number(word, 0, word.length()));
        boolean family = (classes & WordClass.SURNAME.bit()) != 0 && (classes & WordClass.GIVEN_NAME.bit()) == 0;
        if (family || classes == 0) {
            join(word, group);
        }
    }

    /** {@code Barnett} and {@code Barnett Banks} are {@code Barnett Banks Inc.} */
    private void joinParts(String name, NameGroup group) {
        for (int gap = name.lastIndexOf(' '); gap > 0; gap = name.lastIndexOf(' ', gap - 1)) {
            String part = name.substring(0, gap);
            int classes = gazetteer.classes.of(gazetteer.vocabulary.number(part, 0, part.length()));
            if ((classes & (WordClass.ORDINARY.bit() | WordClass.GIVEN_NAME.bit() | WordClass.PLACE_FIRST.bit()))
                    == 0) {
                join(part, group);
            }
        }
    }

    private void join(String shorter, NameGroup longer) {
        NameGroup group = groups.get(shorter);
        if (group == null || group == longer) {
            return;
        }
        int kind = longer.kind();
        float[] sums = group.sums();
        boolean contradicts = group.kind() != ClueWeights.OTHER && sums[group.kind()] - sums[kind] > CONTRADICTION;
        if (!contradicts) {
            group.means(longer);
        }
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (int at = 0; at < name.length(); at++) {
            boolean starts = at == 0 || name.charAt(at - 1) == ' ' || name.charAt(at - 1) == '-';
            if (starts && Character.isUpperCase(name.charAt(at))) {
                initials.append(name.charAt(at));
            }
        }
        return initials.toString();
    }
}
