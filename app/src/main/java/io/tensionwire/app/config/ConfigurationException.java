package io.tensionwire.app.config;

/** The configuration cannot be used; the message names the key, the reason and what to do. */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** An error with this message. */
    public ConfigurationException(String message) {
        super(message);
    }
}
