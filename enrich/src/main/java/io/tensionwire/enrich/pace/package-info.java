/** When enrichment commits: each commit costs time, and each reader of its topics waits for one. */
package io.tensionwire.enrich.pace;
