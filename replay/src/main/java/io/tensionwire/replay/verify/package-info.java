/** Whether two runs over the same history gave the same. */
package io.tensionwire.replay.verify;
