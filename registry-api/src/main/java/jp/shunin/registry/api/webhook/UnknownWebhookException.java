package jp.shunin.registry.api.webhook;

/** There is no such webhook. */
public final class UnknownWebhookException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownWebhookException() {
        super("no such webhook");
    }
}
