package jp.shunin.registry.api.runtime.embedded;

/** The embedded database cannot be started; the message says why in words for the operator. */
public final class EmbeddedDatabaseException extends RuntimeException {

    EmbeddedDatabaseException(String message) {
        super(message);
    }

    EmbeddedDatabaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
