package jp.shunin.registry.api.http;

import jp.shunin.registry.api.bulk.JobState;

/** A job has ended otherwise, and cannot be cancelled. */
final class JobEndedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final JobState state;

    JobEndedException(JobState state) {
        super("the job has ended: " + state);
        this.state = state;
    }

    JobState state() {
        return state;
    }
}
