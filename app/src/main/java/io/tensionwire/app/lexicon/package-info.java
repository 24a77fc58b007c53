/** The lexicon that a command works with: the built-in one, with a folder of the user's put over it. */
package io.tensionwire.app.lexicon;
