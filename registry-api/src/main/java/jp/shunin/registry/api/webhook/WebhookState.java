package jp.shunin.registry.api.webhook;

/** Whether a webhook is called. */
public enum WebhookState {
    /** Its endpoint has not yet shown that it wants to be called. */
    UNVERIFIED,
    ACTIVE,
    PAUSED,
    /** Its endpoint has said that it is gone (410). */
    ENDED
}
