package jp.shunin.registry.api.imports;

/** How far an import has come. */
public enum ImportState {
    UPLOADING,
    /** The pre-flight check runs; nothing is recorded. */
    CHECKING,
    /** Checked, and waiting for somebody to confirm and run it. */
    CHECKED,
    RUNNING,
    FINISHED,
    FAILED,
    CANCELLED
}
