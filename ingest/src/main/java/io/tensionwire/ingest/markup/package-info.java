/** Markup read safely: XML as a bounded tree, HTML as the same tree, and both as paragraphs of text. */
package io.tensionwire.ingest.markup;
