/** Search over Elasticsearch by one fixed shape of query: what a client gives are values, never parts of a query. */
package io.tensionwire.dashboard.search;
