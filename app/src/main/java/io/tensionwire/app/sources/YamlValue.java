package io.tensionwire.app.sources;

import java.util.List;

/** What stands behind a key of a YAML file. Each tells its line, counted from 1. */
sealed interface YamlValue {
    int line();

    /** Text, whatever YAML takes it for; empty where nothing stands. */
    record Scalar(int line, String text) implements YamlValue {}

    /** Several values. */
    record Sequence(int line, List<YamlValue> values) implements YamlValue {}

    /** Keys and values. */
    record Mapping(int line, YamlSection section) implements YamlValue {}
}
