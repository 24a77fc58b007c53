/** What a process tells the machine that runs it: alive, ready, and its metrics. */
package io.tensionwire.app.health;
