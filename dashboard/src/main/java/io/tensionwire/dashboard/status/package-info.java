/** How the pipeline is doing, as far as a page shows it. */
package io.tensionwire.dashboard.status;
