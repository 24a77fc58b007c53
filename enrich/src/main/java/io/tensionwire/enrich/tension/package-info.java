/**
 * What a story tells of conflict and cooperation, as indicators with their evidence, and the score made of them.
 *
 * <p>{@link io.tensionwire.enrich.tension.RuleBook} compiles the rule files; {@link
 * io.tensionwire.enrich.tension.TensionTagger} finds the indicators of a story; {@link
 * io.tensionwire.enrich.tension.TensionScore} adds them up.
 */
package io.tensionwire.enrich.tension;
