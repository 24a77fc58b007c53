package io.tensionwire.enrich.tension;

import java.util.List;

/**
 * What stands around an act and may tell how it is presented.
 *
 * @param act the act
 * @param matches all that matches in its sentence
 * @param reader reads the cues among them
 */
record Presentation(Match act, List<Match> matches, ModalityReader reader) {
    /** Returns the cues that reach the act, in the order of the text. */
    List<Match> cues() {
        return matches.stream()
                .filter(match -> match.rule() instanceof Rule.Cue)
                .filter(cue -> reader.of(act, List.of(cue)).modality() == ((Rule.Cue) cue.rule()).modality())
                .toList();
    }
}
