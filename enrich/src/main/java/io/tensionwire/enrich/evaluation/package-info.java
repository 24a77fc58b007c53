/** Evaluation: how well the annotator does on texts that people have labelled. */
package io.tensionwire.enrich.evaluation;
