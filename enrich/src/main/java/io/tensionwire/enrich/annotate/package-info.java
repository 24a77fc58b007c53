/** Annotation: what a story names and what it tells of, as a pure function of the story and the lexicon. */
package io.tensionwire.enrich.annotate;
