/** History told again at a chosen speed, by the time that the stories carry. */
package io.tensionwire.dashboard.replay;
