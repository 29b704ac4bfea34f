package jp.shunin.registry.api.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came back from an endpoint.
 *
 * @param status the status; null if there was no answer
 * @param error why there was none; null if there was one
 * @param retryAfter for how long the endpoint asks for quiet; zero if it does not
 * @param milliseconds how long it took
 * @param body the beginning of the body
 */
record Reply(@Nullable Integer status, @Nullable String error, Duration retryAfter, long milliseconds, String body) {

    private static final int GONE = 410;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    private static final int SUCCESS = 2;
    private static final int CLASS = 100;

    static Reply none(String error, long milliseconds) {
        return new Reply(null, error, Duration.ZERO, milliseconds, "");
    }

    /** Whether the endpoint has taken the message. A redirection is not followed, and so is no success. */
    boolean isDelivered() {
        return status != null && status / CLASS == SUCCESS;
    }

    /** Whether the endpoint wants to be called never more. */
    boolean isGone() {
        return status != null && status == GONE;
    }

    /** For how long the endpoint is to be left alone as a whole. */
    Duration quiet() {
        return status != null && (status == TOO_MANY_REQUESTS || status == UNAVAILABLE) ? retryAfter : Duration.ZERO;
    }

    /** The status, or why there is none. */
    String told() {
        return status == null ? String.valueOf(error) : "status " + status;
    }
}
