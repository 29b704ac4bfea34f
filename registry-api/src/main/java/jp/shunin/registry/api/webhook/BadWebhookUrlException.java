package jp.shunin.registry.api.webhook;

/** An address of an endpoint that cannot be taken. */
public final class BadWebhookUrlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Fault {
        NOT_A_URL,
        NOT_HTTPS,
        HAS_CREDENTIALS,
        UNKNOWN_HOST,
        FORBIDDEN_ADDRESS
    }

    private final Fault fault;

    BadWebhookUrlException(Fault fault) {
        super(fault.name());
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
