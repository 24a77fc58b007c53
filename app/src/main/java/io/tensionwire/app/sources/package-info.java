/** The sources that one YAML file declares: read strictly, checked, and opened. */
package io.tensionwire.app.sources;
