/**
 * Alerts: subjects whose day stands out from what is usual for them. An alert is an episode of such days; it is a function of
 * the points of the index alone, so that a kill or a correction takes back the alert that stood on it.
 */
package io.tensionwire.enrich.alert;
