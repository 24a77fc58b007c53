/** Writes down for people how the annotations of a story came about. */
package io.tensionwire.app.explain;
