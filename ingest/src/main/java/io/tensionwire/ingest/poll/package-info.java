/**
 * Polls feeds: asks each as often as it is worth, as politely as its server wishes, and never an address that it should not.
 *
 * <p>A {@link FeedSource} decides when to ask and what an answer means; it does so in the thread that polls it and never
 * waits. One {@link FeedPool}, shared by all feeds, does the asking in threads of its own. Redirects are followed step by
 * step, each step being a request of its own that its host is asked for politely.
 */
package io.tensionwire.ingest.poll;
