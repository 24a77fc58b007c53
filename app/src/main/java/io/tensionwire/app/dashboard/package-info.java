/** The dashboard with what it takes from other parts: the index, the explanations, the lag. */
package io.tensionwire.app.dashboard;
