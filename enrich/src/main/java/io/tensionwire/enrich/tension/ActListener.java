package io.tensionwire.enrich.tension;

import io.tensionwire.contract.Indicator;

/** Told of every act that becomes an indicator, while a story is tagged. */
interface ActListener {
    /** Listens to nothing. */
    ActListener NONE = (indicator, event, weighing, presentation) -> {};

    /**
     * An act has become an indicator.
     *
     * @param event what its rule says it is, before its reading is taken in
     * @param weighing how its weight comes about
     * @param presentation what tells how it is presented
     */
    void found(Indicator indicator, Rule.Event event, Weighing weighing, Presentation presentation);
}
