/** Items that must be seen whole before anything in them can be read, such as XML and JSON documents. */
package io.tensionwire.ingest.document;
