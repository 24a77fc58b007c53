/** What the sink knows of Elasticsearch: the connection, the indices of stories, the bulk request and its answer. */
package io.tensionwire.sink.elastic;
