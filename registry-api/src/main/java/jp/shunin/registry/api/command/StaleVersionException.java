package jp.shunin.registry.api.command;

/** The entry is not at the version that the client has seen. */
public final class StaleVersionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ExpectedVersions expected;
    private final long actual;

    StaleVersionException(ExpectedVersions expected, long actual) {
        super("the entry is at version " + actual + ", not " + expected.said());
        this.expected = expected;
        this.actual = actual;
    }

    public ExpectedVersions expected() {
        return expected;
    }

    public long actual() {
        return actual;
    }
}
