/** A replay as a job: what it is to do, how far it is, and doing it in transactions. */
package io.tensionwire.replay.job;
