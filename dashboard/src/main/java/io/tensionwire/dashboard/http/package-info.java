/** The HTTP server: which request is answered by what. */
package io.tensionwire.dashboard.http;
