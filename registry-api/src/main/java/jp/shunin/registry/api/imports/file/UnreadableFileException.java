package jp.shunin.registry.api.imports.file;

import java.util.List;

/** A file that cannot be read as the register of anybody. */
public final class UnreadableFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Cause reason;
    private final transient List<Object> facts;

    public UnreadableFileException(Cause reason, Object... facts) {
        super(reason + " " + List.of(facts));
        this.reason = reason;
        this.facts = List.of(facts);
    }

    /** Why it cannot be read; its name is the code by which it is reported. */
    public enum Cause {
        /** Neither a CSV text in a known encoding nor an Excel workbook. */
        FILE_FORM_UNKNOWN,
        /** There is no line with headers. */
        FILE_EMPTY,
        /** The first row is far too long: it is no row of headers. */
        ROW_TOO_LONG,
        /** The workbook cannot be opened. */
        WORKBOOK_BROKEN,
        /** The workbook is small, but becomes far too large when it is unpacked. */
        WORKBOOK_INFLATES
    }

    public Cause reason() {
        return reason;
    }

    /** The line and what else fills the texts. */
    public List<Object> facts() {
        return facts;
    }
}
