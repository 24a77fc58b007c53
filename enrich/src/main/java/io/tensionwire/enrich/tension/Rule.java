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
     * @param mention whether it is the bare name of an act ("the attack"), which tells of one only if it says whose
     */
    record Event(String id, Category category, String mode, String cameo, boolean mention) implements Rule {}

    /**
     * The pattern tells how an act near it is presented.
     *
     * @param modality what it makes of the act
     * @param intent whether it speaks of what somebody means to do: with a negation, "no plans to", "will not"
     * @param place where its words stand to the act
     * @param reach over how many tokens it reaches
     * @param through whether it reaches over the start of a clause: "denied that"
     * @param headline whether it holds in headlines alone: "Biden to meet Putin"
     */
    record Cue(String id, Modality modality, boolean intent, Place place, int reach, boolean through, boolean headline)
            implements Rule {
        /** Where the words of a cue stand to the act that they present. */
        enum Place {
            /** Before the act: "did not attack". */
            BEFORE,
            /** After the act: "an attack is unlikely". */
            AFTER,
            /** Between the words of the act: "held no drills". */
            INSIDE,
            /** On both sides of the act, told by the story itself: "would attack if the talks failed". */
            AROUND,
            /** The form of the act's own verb tells so: French "attaquera". */
            OWN
        }
    }

    /**
     * The pattern shows that what looks like an act is none.
     *
     * @param scope of what it says so
     */
    record Stop(String id, Scope scope) implements Rule {
        /** How far a stop reaches. */
        enum Scope {
            /** Acts that share a word with it. */
            SPAN,
            /** Those, and what hangs on it as its content: "called on Iran to release the crew". */
            CONTENT,
            /** Those, and all that follows in the sentence. */
            REST,
            /** The whole sentence. */
            SENTENCE
        }
    }

    /** The pattern names who says something: the speaker stands before or after it. */
    record Saying(String id, boolean speakerFollows) implements Rule {}
}
