package io.tensionwire.enrich.tension;

/**
 * Where a language puts those who act.
 *
 * @param particlesFollow whether what marks the role of a name stands behind it, and objects stand before their verb, as in Japanese
 * @param ownerFollows whether the owner of an act stands behind its noun: "serangan Rusia", "l'attaque russe"
 * @param subjectMayFollow whether the subject may stand behind its verb, as in Arabic
 */
record WordOrder(boolean particlesFollow, boolean ownerFollows, boolean subjectMayFollow) {}
