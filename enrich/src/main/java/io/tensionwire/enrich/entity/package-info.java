/** Who and what a story names: the gazetteer, and the tagger that finds its names and works out whom they mean. */
package io.tensionwire.enrich.entity;
