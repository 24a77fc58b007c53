package io.tensionwire.ingest.poll;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;

/** What one request to a feed's server came to. */
sealed interface Answer {

    /**
     * The feed.
     *
     * @param body its bytes, decompressed
     * @param declared the encoding that the server declares; null if none that is known
     * @param validators to ask for what is newer
     */
    record Content(byte[] body, Charset declared, Validators validators) implements Answer {}

    /** The feed is as it was when it gave the validators that were sent. */
    record NotModified() implements Answer {}

    /**
     * The feed is elsewhere.
     *
     * @param to where, absolute
     * @param permanent whether to go there directly from now on
     */
    record Moved(URI to, boolean permanent) implements Answer {}

    /** The feed is gone for good. */
    record Gone() implements Answer {}

    /**
     * No use.
     *
     * @param cause what happened and what to do; names the host, never the rest of the address
     * @param retryAfter how long the server asks to be left alone; zero if it does not say
     */
    record Failed(String cause, Duration retryAfter) implements Answer {}
}
