package io.tensionwire.enrich.tension;

/**
 * The word classes that the code itself asks for. Each stands in the words file of a language under the name given here, unless
 * the language has no such words. {@link MarkedActors} tells what the last ones are for.
 */
enum Mark {
    /** Begins a new clause: "because", "after", "which". */
    CLAUSE("clause"),
    /** Refers to an actor named before: "who", "which". */
    RELATIVE("relative"),
    /** A form of "be" or "get" that makes a passive. */
    BE("be"),
    /** A word that may stand between an auxiliary and its verb: "also", "not", "already". */
    ADVERB("adverb"),
    /** Opens a noun phrase: "the", "its". */
    DETERMINER("determiner"),
    /** Title or office before or after a name: "President", "foreign minister". */
    TITLE("title"),
    /** Any preposition. */
    PREPOSITION("preposition"),
    /** Names the one who acted, after a passive or a noun: "by". */
    BY("by"),
    /** Joins the two sides: "between". */
    BETWEEN("between"),
    /** Where something is: "in", "at". */
    INSIDE("inside"),
    /** Refers to one actor or several as subject: "he", "they", "it". */
    PRONOUN("pronoun"),
    /** A pronoun or owner that stands for a thing or a state: "it", "its". */
    THING("thing"),
    /** The speaker himself: "we", "I". */
    FIRST_PERSON("first-person"),
    /** Owner that was named before: "his", "its", "their". */
    OWNER("owner"),
    /** The two named before: "both sides", "the two countries"; the words that begin it. */
    PAIR("pair"),
    /** Possessive ending. */
    POSSESSIVE("possessive"),
    /** Joins actors of equal rank: "and". */
    AND("and"),
    /** Before the plain form of a verb: "to". */
    TO("to"),
    /** Says that the name beside it is the subject: Japanese "wa" and "ga". */
    SUBJECT("subject"),
    /** Says that the name beside it is what the act is directed at: "terhadap", "contre". */
    TOWARD("toward"),
    /** Says that the name beside it acts together with the subject: "dengan", "avec". */
    WITH("with"),
    /** Says whose something is: "de", Japanese "no". */
    OF("of"),
    /** Makes a passive of the verb beside it: Chinese "bei". */
    PASSIVE("passive");

    private final String className;

    Mark(String className) {
        this.className = className;
    }

    String className() {
        return className;
    }

    long bit() {
        return 1L << ordinal();
    }
}
