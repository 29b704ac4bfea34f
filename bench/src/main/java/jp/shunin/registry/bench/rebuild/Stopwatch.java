package jp.shunin.registry.bench.rebuild;

import java.time.Duration;

/** How long something takes. */
public final class Stopwatch {

    private Stopwatch() {}

    /** What takes time. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    public static Duration of(Work work) throws Exception {
        long begun = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    public static double aSecond(long count, Duration taken) {
        return count * 1e9 / taken.toNanos();
    }
}
