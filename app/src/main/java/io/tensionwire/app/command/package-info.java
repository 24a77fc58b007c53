/** The commands, one class each. */
package io.tensionwire.app.command;
