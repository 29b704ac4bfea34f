package jp.shunin.registry.api.bulk;

/** How far a job has come. */
public enum JobState {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELLED;

    /** Whether nothing more will happen. */
    public boolean isFinished() {
        return this != QUEUED && this != RUNNING;
    }
}
