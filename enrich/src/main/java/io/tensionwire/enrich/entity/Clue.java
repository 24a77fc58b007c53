package io.tensionwire.enrich.entity;

/** What tells of what kind an unlisted name is; {@code name-clues.tsv} says how much. */
enum Clue {
    /** "company X", "newspaper X". */
    AFTER_AGENT_NOUN,
    /** "at X". */
    AFTER_AT,
    /** "by X". */
    AFTER_BY,
    /** "north of X". */
    AFTER_DIRECTION_OF,
    /** "shares of X", "acquire X". */
    AFTER_HOLDING,
    /** "city of X". */
    AFTER_PLACE_NOUN_OF,
    /** A quotation ends before it: "…," X said. */
    AFTER_QUOTE_BREAK,
    /** "analyst X", "his wife X". */
    AFTER_ROLE,
    /** "Ketua X", where X is the organization or the person. */
    AFTER_ROLE_OF,
    /** "said X". */
    AFTER_SAYING,
    /** "the X". */
    AFTER_THE,
    /** "in X", "near X". */
    AFTER_WHERE,
    /** All words of it are ordinary ones. */
    ALL_ORDINARY,
    /** "X and Berlin". */
    BESIDE_LISTED_PLACE,
    /** "X, 42,". */
    BEFORE_AGE,
    /** "X newspaper", "X rebels". */
    BEFORE_AGENT_NOUN,
    /** "X, an analyst". */
    BEFORE_APPOSITION_ROLE,
    /** "X (XYZ)", where the letters are its initials or may be. */
    BEFORE_ACRONYM,
    /** "X-based". */
    BEFORE_BASED_OR_LED,
    /** "X, Germany". */
    BEFORE_LISTED_PLACE,
    /** "X province". */
    BEFORE_PLACE_NOUN,
    /** "X's". */
    BEFORE_POSSESSIVE,
    /** "X said". */
    BEFORE_SAYING,
    /** "X spokesman", "X shares". */
    BEFORE_STAFF,
    /** "X, who". */
    BEFORE_WHO,
    /** It is a line of its own, or is signed with: "By X", "-- X,". */
    BYLINE,
    /** It opens the dateline. */
    DATELINE,
    /** Its last word is "Inc" or the like. */
    ENDS_AS_COMPANY,
    /** Its last word is "War" or the like. */
    ENDS_AS_EVENT,
    /** Its last word is a family name. */
    ENDS_AS_FAMILY_NAME,
    /** Its last word is "Bank" or the like. */
    ENDS_AS_ORGANIZATION,
    /** Its last word is "River" or the like. */
    ENDS_AS_PLACE,
    /** Its last word has the ending of family names of some language. */
    ENDS_LIKE_FAMILY_NAME,
    /** Its last word has the ending of names of towns of some language. */
    ENDS_LIKE_PLACE,
    /** It has several words, and the first is a first name. */
    GIVEN_NAME_FIRST,
    /** It is one word, a first name. */
    GIVEN_NAME_ONLY,
    /** It has an ampersand. */
    HAS_AMPERSAND,
    /** It has a word with digits. */
    HAS_DIGIT,
    /** It has an initial: "John F. Smith". */
    HAS_INITIAL,
    /** It has the adjective of a country in it. */
    HAS_LISTED_ADJECTIVE,
    /** It has a listed place or country in it. */
    HAS_LISTED_PLACE,
    /** It has "van", "bin" or the like in it. */
    HAS_PARTICLE,
    /** It stands alone in brackets after a capitalized word. */
    IN_BRACKETS_AFTER_NAME,
    /** It stands alone in quotation marks: a title of a work. */
    IN_QUOTES,
    /** It is one word of capital letters. */
    LOOKS_LIKE_ACRONYM,
    /** It has a capital letter inside a word: "NationsBank". */
    MIXED_CASE_INSIDE,
    /** All words of it are known to name nobody. */
    NOT_A_NAME_WORD,
    /** Its first word is "PT", "Partai" or the like. */
    ORGANIZATION_FIRST,
    /** It begins with "Bank of", "Ministry of" or the like. */
    ORGANIZATION_OF,
    /** Its first word is "Piala" or the like. */
    BEGINS_AS_EVENT,
    /** A title stands before it. */
    PERSON_TITLE,
    /** Its first word is "Lake", "San" or the like. */
    PLACE_FIRST,
    /** It begins with "Gulf of" or the like. */
    PLACE_OF,
    /** It is a listed place with a direction before it: "Central Java". */
    PURE_DIRECTION,
    /** It has two to four words, none of which is an ordinary one. */
    SEVERAL_UNKNOWN_WORDS,
    /** It is one word, a family name. */
    SINGLE_FAMILY_NAME,
    /** It is one ordinary word. */
    SINGLE_ORDINARY_WORD,
    /** It is one word that is on no list. */
    SINGLE_UNKNOWN_WORD,
    /** The same in an Indonesian story: many Indonesians have a single name, and all are called by one. */
    SINGLE_UNKNOWN_WORD_INDONESIAN
}
