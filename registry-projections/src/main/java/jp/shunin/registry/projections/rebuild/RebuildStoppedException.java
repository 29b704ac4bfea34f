package jp.shunin.registry.projections.rebuild;

/** A rebuild was told to stop. What it had built is dropped by the next one; the live tables are as they were. */
public final class RebuildStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RebuildStoppedException() {
        super("the rebuild was told to stop");
    }
}
