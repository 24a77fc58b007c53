package io.tensionwire.ingest.markup;

/**
 * How much XML may ask for, so that no document costs more memory or time than its size warrants.
 *
 * @param itemText the most characters of text and attributes in one item, after entities are replaced
 * @param elements the most elements in one item
 * @param depth the most elements within each other
 * @param attributes the most attributes of an element
 * @param attributeText the most characters of an attribute
 * @param entities the most entities that are replaced in a document
 * @param entityDepth the most entities within each other
 */
record XmlLimits(
        int itemText, int elements, int depth, int attributes, int attributeText, int entities, int entityDepth) {
    /** Far above what wires send. */
    static final XmlLimits DEFAULT = new XmlLimits(8 << 20, 200_000, 200, 100, 256 << 10, 50_000, 20);
}
