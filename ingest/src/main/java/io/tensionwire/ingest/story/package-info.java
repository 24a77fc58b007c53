/** From what a wire item says to a {@link io.tensionwire.contract.Story}: one place for what all formats have in common. */
package io.tensionwire.ingest.story;
