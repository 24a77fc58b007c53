/** Text as annotation sees it: tokens, sentences and paragraphs of one field, with exact UTF-16 offsets. */
package io.tensionwire.enrich.text;
