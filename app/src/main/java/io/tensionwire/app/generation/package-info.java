/** Generations of this cluster: made, compared, promoted, dropped. */
package io.tensionwire.app.generation;
