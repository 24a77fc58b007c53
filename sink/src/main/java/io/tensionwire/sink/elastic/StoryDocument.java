package io.tensionwire.sink.elastic;

/**
 * One state of a story as Elasticsearch is to hold it.
 *
 * @param index the index of the story's month
 * @param id Elasticsearch's id of the document, see {@link DocumentId}
 * @param version the story's revision, 1 or more: what stands in the index under a higher one is left as it is
 * @param source the JSON of the story, passed on as it is; not copied
 */
public record StoryDocument(String index, String id, long version, byte[] source) {}
