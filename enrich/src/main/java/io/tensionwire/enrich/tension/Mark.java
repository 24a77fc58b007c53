package io.tensionwire.enrich.tension;

/**
 * The word classes that the code itself asks for, whatever the language. Each stands in the words file of a language under
 * the name given here; a language without such words leaves it out.
 */
enum Mark {
    /** Begins a new clause: "because", "after", "which". */
    CLAUSE("clause"),
    /** Refers to an actor named before: "who", "which". */
    RELATIVE("relative"),
    /** Opens a condition: "if", "unless". Whoever is its subject is whom a threat is meant for. */
    CONDITION("condition"),
    /** A form of "be" or "get" that makes a passive. */
    BE("be"),
    /** A word that may stand between an auxiliary and its verb: "also", "not", "already". */
    ADVERB("adverb"),
    /** Opens a noun phrase: "the", "its". */
    DETERMINER("determiner"),
    /** Title or office before or after a name: "President", "foreign minister". */
    TITLE("title"),
    /** A participle that tells with "to" what its subject means: "opposed to", "committed to". */
    PREDICATIVE("predicative"),
    /** Says that a nationality is one of birth, not of passport: "ethnic Albanians". */
    ETHNIC("ethnic"),
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
    /** Refers to an actor named before as object: "him", "them". */
    OBJECT_PRONOUN("object-pronoun"),
    /** Stands before a year: "in", "since", "december". */
    DATED("dated"),
    /** The speaker himself: "we", "I". */
    FIRST_PERSON("first-person"),
    /** Owner that was named before: "his", "its", "their". */
    OWNER("owner"),
    /** The two named before: "both sides", "the two countries"; the words that begin it. */
    PAIR("pair"),
    /** Counts two: "two", "both". */
    TWO("two"),
    /** Those that may be two that were named before: "countries", "leaders". */
    PARTIES("parties"),
    /** Possessive ending. */
    POSSESSIVE("possessive"),
    /** Joins actors of equal rank: "and". */
    AND("and"),
    /** Before the plain form of a verb: "to". */
    TO("to"),
    /** May be a noun as well as the plain or third-person form of a verb: "attack", "strikes"; where form does not tell. */
    NOUN_OR_VERB("noun-or-verb"),
    /** Stands before the plain form of a verb: "to", "will", "did", "not"; needed with the class above. */
    AUXILIARY("auxiliary"),
    /** Stands before a noun and never before a verb: "the", "its", "military"; needed with the class above. */
    BEFORE_NOUN("before-noun"),
    /** Behind a participle without an auxiliary, shows that it hangs on a noun: "accused of", "backed by". */
    AGENT_OR_CAUSE("agent-or-cause"),
    /** Belongs to public life: offices, bodies, forces, crowds. An act without a known actor counts only near one. */
    PUBLIC("public"),
    /** Carries arms by trade: police, troops, rebels. Violence without a known actor counts only if one of them does it. */
    ARMED("armed"),
    /** A verb before the plain form of another: "will", "may", "not". */
    MODAL("modal"),
    /** Names whom a deed or word is meant for, whatever stands before: "against". */
    AGAINST("against"),
    /** Names the other side of a meeting: "with". */
    WITH("with"),
    /** Names who gives, or what is left: "from". */
    FROM("from"),
    /** Names what is spoken of, behind the one who is spoken to: "over", "about". */
    ABOUT("about"),
    /** Names what somebody is made: "as human shields". */
    ROLE("role"),
    /** People without a country: "protesters", "civilians". */
    PEOPLE("people"),
    /** Done by all that are named to one another: "clashed", "exchanged fire". */
    MUTUAL("mutual"),
    /** Says that the name beside it is the subject: Japanese "wa" and "ga". */
    SUBJECT("subject"),
    /** Says that the name beside it is what the act is directed at: "terhadap", "contre". */
    TOWARD("toward"),
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
