/** The topics as they stand in a cluster: created with the right settings, and looked at. */
package io.tensionwire.app.topic;
