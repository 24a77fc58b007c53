/** How a command tells that it failed, and with what exit code. */
package io.tensionwire.app.failure;
