package jp.shunin.registry.api.command;

/** The entry is not at the version that the client has seen. */
public final class StaleVersionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long expected;
    private final long actual;

    StaleVersionException(long expected, long actual) {
        super("the entry is at version " + actual + ", not " + expected);
        this.expected = expected;
        this.actual = actual;
    }

    public long expected() {
        return expected;
    }

    public long actual() {
        return actual;
    }
}
