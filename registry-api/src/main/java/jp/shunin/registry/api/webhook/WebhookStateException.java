package jp.shunin.registry.api.webhook;

/** What is asked of a webhook cannot be done in the state that it is in. */
public final class WebhookStateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final WebhookState state;

    WebhookStateException(WebhookState state) {
        super("the webhook is " + state);
        this.state = state;
    }

    public WebhookState state() {
        return state;
    }
}
