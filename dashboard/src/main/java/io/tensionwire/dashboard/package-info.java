/**
 * A subscriber like any other: reads the public topics with one consumer, and serves a live page and a stream of events over
 * HTTP. Depends on the contract only; what it takes from other parts is handed in as functions.
 */
package io.tensionwire.dashboard;
