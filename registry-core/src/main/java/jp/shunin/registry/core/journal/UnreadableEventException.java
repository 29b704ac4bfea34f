package jp.shunin.registry.core.journal;

import org.jspecify.annotations.Nullable;

/** An event that the journal's format cannot write or read. */
public final class UnreadableEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableEventException(String message) {
        this(message, null);
    }

    public UnreadableEventException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
