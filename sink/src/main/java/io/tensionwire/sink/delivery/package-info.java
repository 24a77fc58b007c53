/** From the topic to the index: what was read, what is on its way, what was rejected and what may be committed. */
package io.tensionwire.sink.delivery;
