/**
 * How internal records are laid down in bytes: in state stores, changelogs and repartition topics, where nobody reads them but
 * this program. What is public travels as JSON.
 */
package io.tensionwire.enrich.packed;
