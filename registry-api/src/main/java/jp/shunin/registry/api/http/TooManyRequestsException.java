package jp.shunin.registry.api.http;

import java.time.Duration;

/** A client has asked too often. */
final class TooManyRequestsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyRequestsException(Duration wait) {
        super("too many requests");
        this.wait = wait;
    }

    /** Whole seconds after which the client may ask again, at least one. */
    long seconds() {
        return wait.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
