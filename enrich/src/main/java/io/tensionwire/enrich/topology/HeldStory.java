package io.tensionwire.enrich.topology;

import io.tensionwire.contract.Annotations;
import io.tensionwire.contract.Story;

/**
 * An annotated story that waits for its embargo to end. It lives in the state store and its changelog only, never on a public topic.
 *
 * <p>It is annotated before it is held, so that a story that cannot be annotated is rejected at once with its bytes.
 *
 * @param story the story with its text
 * @param annotations what annotation found
 */
public record HeldStory(Story story, Annotations annotations) {}
