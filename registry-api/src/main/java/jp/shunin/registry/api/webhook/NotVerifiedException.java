package jp.shunin.registry.api.webhook;

/** The endpoint has not shown that it wants to be called. */
public final class NotVerifiedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String answered;

    NotVerifiedException(String answered) {
        super("the endpoint did not repeat the challenge: " + answered);
        this.answered = answered;
    }

    /** What came back in its place. */
    public String answered() {
        return answered;
    }
}
