package jp.shunin.registry.api.bulk;

/** Another job applies the measure already. */
public final class JobRunsAlreadyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JobRunsAlreadyException(Throwable cause) {
        super("another job applies the measure already", cause);
    }
}
