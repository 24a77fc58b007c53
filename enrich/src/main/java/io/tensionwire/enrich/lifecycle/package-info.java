/** Which version of a story holds, what is killed, and what is not out yet. */
package io.tensionwire.enrich.lifecycle;
