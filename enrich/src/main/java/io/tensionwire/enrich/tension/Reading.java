package io.tensionwire.enrich.tension;

import io.tensionwire.contract.Modality;

/**
 * How the text around an act presents it.
 *
 * @param modality as what
 * @param intent whether it speaks of what somebody means to do ("no plans to", "is considering") and not of what was done or
 *     may happen
 */
record Reading(Modality modality, boolean intent) {
    static final Reading FACT = new Reading(Modality.ASSERTED, false);
}
