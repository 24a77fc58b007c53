/** The files of the page, and what a browser may do with them. */
package io.tensionwire.dashboard.page;
