package io.tensionwire.enrich.tension;

import io.tensionwire.contract.Category;
import io.tensionwire.contract.Modality;

/** What a pattern means when it matches. */
sealed interface Rule {
    /** Returns the name that the rule has in its file, such as {@code mobilize.deploy-troops}. */
    String id();

    /**
     * The pattern tells of an act, or of the state of relations.
     *
     * @param mode the PLOVER mode, or the {@link Drift} of a statement about relations; null if none
     * @param cameo the CAMEO code; null for a statement about relations
     */
    record Event(String id, Category category, String mode, String cameo) implements Rule {}

    /**
     * The pattern tells how an act near it is presented.
     *
     * @param modality what it makes of the act
     * @param intent whether it speaks of what somebody means to do: with a negation, "no plans to", "will not"
     * @param after whether the act stands before the words ("an attack is unlikely") and not after them
     * @param reach over how many tokens it reaches
     * @param through whether it reaches over the start of a clause: "denied that"
     * @param own whether it is the form of the act's own verb that tells so: French "attaquera"
     */
    record Cue(String id, Modality modality, boolean intent, boolean after, int reach, boolean through, boolean own)
            implements Rule {}

    /**
     * The pattern shows that what looks like an act is none.
     *
     * @param wholeSentence whether it says so of the whole sentence, not of its own words alone
     */
    record Stop(String id, boolean wholeSentence) implements Rule {}

    /** The pattern names who says something: the speaker stands before or after it. */
    record Saying(String id, boolean speakerFollows) implements Rule {}
}
