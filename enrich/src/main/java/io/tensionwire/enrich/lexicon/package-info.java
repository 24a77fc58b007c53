/** The lexicon: the text files of names and rules that people edit, and what they compile to. */
package io.tensionwire.enrich.lexicon;
