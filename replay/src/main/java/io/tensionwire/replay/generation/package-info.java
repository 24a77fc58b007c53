/** History enriched anew beside what stands: which generations there are, which one readers use, and what differs. */
package io.tensionwire.replay.generation;
