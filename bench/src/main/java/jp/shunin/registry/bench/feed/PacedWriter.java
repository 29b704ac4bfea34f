package jp.shunin.registry.bench.feed;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * Changes the particulars of random people. Each command has its moment; who is late sends at once, so a registry that
 * cannot keep up is asked by all connections without a pause.
 */
final class PacedWriter {

    private static final int CONNECTIONS = 64;
    private static final String PARTICULARS = """
        {"changedOn":"2024-10-01","person":{"familyName":"京都","givenName":"花子","familyNameKana":"キョウト",
        "givenNameKana":"ハナコ","dateOfBirth":"1980-01-02"}}\
        """;

    private final Account officer;
    private final int people;

    PacedWriter(Account officer, int people) {
        this.officer = officer;
        this.people = people;
    }

    /** What was written, one event each, and how many commands were refused. */
    record Written(long events, long refused, double aSecond) {}

    Written write(double rate, Duration howLong) throws Exception {
        AtomicLong next = new AtomicLong();
        LongAdder taken = new LongAdder();
        LongAdder refused = new LongAdder();
        long begun = System.nanoTime();
        List<Future<?>> writers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CONNECTIONS; i++) {
                writers.add(threads.submit(() -> {
                    long due = (long) (next.getAndIncrement() * 1e9 / rate);
                    while (due < howLong.toNanos() && System.nanoTime() - begun < howLong.toNanos()) {
                        TimeUnit.NANOSECONDS.sleep(begun + due - System.nanoTime());
                        (command() ? taken : refused).increment();
                        due = (long) (next.getAndIncrement() * 1e9 / rate);
                    }
                    return null;
                }));
            }
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
        return new Written(taken.sum(), refused.sum(), taken.sum() * 1e9 / (System.nanoTime() - begun));
    }

    private boolean command() throws IOException, InterruptedException {
        int serial = ThreadLocalRandom.current().nextInt(2, people + 1);
        return Account.isGood(
                officer.tryPost("/api/v1/care-managers/01%06d/particulars".formatted(serial), PARTICULARS));
    }
}
