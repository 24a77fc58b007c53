package io.tensionwire.enrich.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells by what clues a name that no list has is of the kind that it is. */
final class UnlistedReasons {
    private static final List<String> KINDS = List.of("person", "organization", "place", "other");

    private final ClueNotes notes;
    private final List<Candidate> candidates;

    UnlistedReasons(ClueNotes notes, List<Candidate> candidates) {
        this.notes = notes;
        this.candidates = candidates;
    }

    /** Returns the sums of the kinds, and the clues that they are made of; nothing for a name that was not read by clues. */
    List<String> of(Sighting sighting) {
        for (Candidate candidate : candidates) {
            if (candidate.field() == sighting.field() && candidate.first() == sighting.first()) {
                NameGroup group = candidate.group();
                List<String> reasons = new ArrayList<>();
                if (!group.name().equals(sighting.referent().name())) {
                    reasons.add(
                            "a short form of \"" + sighting.referent().name() + "\", which the story has elsewhere");
                }
                reasons.add("on no list; its clues come to " + sums(group));
                reasons.add("clues (name-clues.tsv): " + clues(group));
                return reasons;
            }
        }
        return List.of();
    }

    private static String sums(NameGroup group) {
        List<String> sums = new ArrayList<>();
        for (int kind = 0; kind < ClueWeights.KINDS; kind++) {
            sums.add(String.format(Locale.ROOT, "%s %.1f", KINDS.get(kind), group.sums()[kind]));
        }
        return String.join(", ", sums);
    }

    private String clues(NameGroup group) {
        Map<Clue, Integer> counts = new LinkedHashMap<>();
        notes.of(group).forEach(clue -> counts.merge(clue, 1, Integer::sum));
        List<String> told = new ArrayList<>();
        counts.forEach((clue, count) -> told.add(count == 1 ? clue.name() : clue + " ×" + count));
        return told.isEmpty() ? "none of its own" : String.join(", ", told);
    }
}
