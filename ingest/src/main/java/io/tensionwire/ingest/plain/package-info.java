/** Stories as text for people. */
package io.tensionwire.ingest.plain;
