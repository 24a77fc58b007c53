package io.tensionwire.ingest.poll;

import java.net.URI;
import java.util.Objects;

/**
 * One attempt to get a feed, from address to address as redirects say.
 *
 * @param address where to ask now
 * @param moved where the feed has moved to for good, as known on this way; null if nowhere
 * @param permanent whether the way so far was of permanent moves only
 * @param redirects how many redirects have been followed
 * @param fromConfigured whether it began at the configured address
 * @param full whether it is made as if nothing were remembered
 */
record Errand(URI address, URI moved, boolean permanent, int redirects, boolean fromConfigured, boolean full) {

    /**
     * Begins where the feed has moved to, or at its configured address if this is a full fetch; while that fails, at the one
     * and the other in turn, as either may have died.
     *
     * @param moved where the feed has moved to for good; null if nowhere
     * @param failures how many errands have failed in a row
     */
    static Errand begin(URI configured, URI moved, boolean full, int failures) {
        boolean atConfigured = moved == null || full == (failures % 2 == 0);
        return atConfigured
                ? new Errand(configured, null, true, 0, true, full)
                : new Errand(moved, moved, true, 0, false, full);
    }

    /** Goes on where a redirect leads. */
    Errand redirected(Answer.Moved to) {
        boolean stillPermanent = permanent && to.permanent();
        return new Errand(
                to.to(), stillPermanent ? to.to() : moved, stillPermanent, redirects + 1, fromConfigured, full);
    }

    /** Tells whether it has shown that the feed has moved to another place than this. */
    boolean isNewsOf(URI remembered) {
        return !Objects.equals(moved, remembered);
    }

    /** Says that a feed was given up after so many redirects. */
    static String tooFar(int redirects, URI configured) {
        return configured.getHost() + " sends on and on: more than " + redirects
                + " redirects; correct the feed's address";
    }
}
