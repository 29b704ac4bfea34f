package jp.shunin.registry.journal.keys;

import org.jspecify.annotations.Nullable;

/** The key-encryption key is missing or is another than that of the database; the message tells an operator what to do. */
public final class KeyEncryptionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KeyEncryptionException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
