/** Which stories a replay takes. */
package io.tensionwire.replay.filter;
