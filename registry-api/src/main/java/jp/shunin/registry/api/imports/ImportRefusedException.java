package jp.shunin.registry.api.imports;

import java.util.List;

/** An import is not started as it was asked for. */
public final class ImportRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient List<Object> facts;

    ImportRefusedException(Reason reason, Object... facts) {
        super(reason + " " + List.of(facts));
        this.reason = reason;
        this.facts = List.of(facts);
    }

    /** Why; its name is the code by which it is reported. */
    public enum Reason {
        /** It is not checked yet, runs already, or has ended. */
        IMPORT_NOT_READY,
        /** The encoding that was confirmed is not the one in which the file was read. */
        IMPORT_ENCODING_NOT_CONFIRMED,
        /** There are rows with errors, and nobody has said to leave them out. */
        IMPORT_HAS_ERRORS
    }

    public Reason reason() {
        return reason;
    }

    public List<Object> facts() {
        return facts;
    }
}
