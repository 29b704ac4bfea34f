package jp.shunin.registry.api.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waiting between two looks at a job: nothing tells this process of the others' work. */
final class Patience {

    private static final int LOOK_AGAIN_MILLISECONDS = 200;

    private Patience() {}

    /** @throws IllegalStateException if interrupted */
    static void untilTheNextLook() {
        try {
            new CountDownLatch(1).await(LOOK_AGAIN_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted; the job goes on with the next start", interrupted);
        }
    }
}
