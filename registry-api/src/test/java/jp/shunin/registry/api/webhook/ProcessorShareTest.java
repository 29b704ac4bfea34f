package jp.shunin.registry.api.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The share of the processors that work may take")
class ProcessorShareTest {

    @Test
    @DisplayName("is not exceeded, however many want to work, and all get their turn")
    void bounded() throws Exception {
        ProcessorShare tenth = new ProcessorShare(0.1);
        AtomicLong worked = new AtomicLong();
        long begun = System.nanoTime();
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> pieces = IntStream.range(0, 20)
                    .mapToObj(_ -> workers.submit(() -> tenth.of(() -> worked.addAndGet(work()))))
                    .toList();
            for (Future<Long> piece : pieces) {
                piece.get();
            }
        }

        long last = TimeUnit.MILLISECONDS.toNanos(15); // The rest after the last one, and what may run ahead.
        assertThat(worked.get()).isLessThan((System.nanoTime() - begun + last) / 9);
    }

    @Test
    @DisplayName("is free again after work that failed")
    void failed() throws Exception {
        ProcessorShare share = new ProcessorShare(0.5);
        List<String> did = new ArrayList<>();
        for (int piece = 0; piece < 2; piece++) {
            try {
                share.of(() -> {
                    throw new IllegalStateException("broken");
                });
            } catch (IllegalStateException broken) {
                did.add(broken.getMessage());
            }
        }

        assertThat(did).containsExactly("broken", "broken");
        assertThat(share.<String>of(() -> "sound")).isEqualTo("sound");
    }

    /** A millisecond's work; what it was held up for is no work. */
    private static long work() {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < TimeUnit.MILLISECONDS.toNanos(1)) {
            Thread.onSpinWait();
        }
        return Math.min(System.nanoTime() - begun, TimeUnit.MILLISECONDS.toNanos(5));
    }
}
