/** When each record's turn is. */
package io.tensionwire.replay.pace;
