package io.tensionwire.enrich.tension;

import io.tensionwire.contract.Category;

/** Tells who acts and towards whom. For one field. */
interface ActorReader {
    /** Returns the actors of an act. */
    ActorFinder.Actors of(Match match, Category category);
}
