package jp.shunin.registry.bench.rebuild;

import java.time.Duration;

/** How long something takes. */
final class Stopwatch {

    private Stopwatch() {}

    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    static Duration of(Work work) throws Exception {
        long begun = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    static double aSecond(long count, Duration taken) {
        return count * 1e9 / taken.toNanos();
    }
}
