/** Makes the parts out of the configuration. */
package io.tensionwire.app.wiring;
