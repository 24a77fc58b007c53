/** What was taken back after the window of a replay, so that the replay does not bring it back. */
package io.tensionwire.replay.retraction;
