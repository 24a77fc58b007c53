/** Reads the public topics: one consumer for what comes, and short-lived ones for what lies further back. */
package io.tensionwire.dashboard.feed;
