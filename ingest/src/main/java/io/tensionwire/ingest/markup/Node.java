package io.tensionwire.ingest.markup;

/** A part of a document. */
public sealed interface Node permits Element, Text {}
