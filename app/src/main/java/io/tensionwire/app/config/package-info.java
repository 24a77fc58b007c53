/** Where the settings come from: one file, overridden by the environment, overridden by flags. */
package io.tensionwire.app.config;
