/** Replays and archives of this cluster's topics: opened, checked and wired. */
package io.tensionwire.app.replay;
