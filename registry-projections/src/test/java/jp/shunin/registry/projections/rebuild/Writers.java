package jp.shunin.registry.projections.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.projections.testing.Life;
import jp.shunin.registry.projections.testing.Register;

/**
 * Threads that register people, and go on with their lives, until they are told to stop, or have written so much that
 * following it would take long on a slow machine.
 */
final class Writers implements AutoCloseable {

    private static final int THREADS = 4;
    private static final int MOST_PEOPLE_EACH = 250;

    private final Register register;
    private final AtomicInteger serials;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final List<Future<Integer>> lives = new ArrayList<>();
    private volatile boolean stopped;

    /** @param serials hands out numbers for people */
    Writers(Register register, AtomicInteger serials) {
        this.register = register;
        this.serials = serials;
        for (int i = 0; i < THREADS; i++) {
            lives.add(threads.submit(this::write));
        }
    }

    private int write() {
        int people = 0;
        while (!stopped && people < MOST_PEOPLE_EACH) {
            Life life = Life.of(serials.incrementAndGet());
            register.send(life.registered("2016-05-20"));
            register.send(life.card("2016-06-01"));
            register.send(life.transferRequested(Prefecture.OSAKA, "2017-01-10"));
            register.send(life.full()[2], life.renamed("2019-08-01"));
            register.send(life.removed("2024-02-29"));
            people++;
        }
        return people;
    }

    /** Stops them, and fails if a command failed or nobody was registered meanwhile. */
    int stop() throws ExecutionException, InterruptedException {
        stopped = true;
        int people = 0;
        for (Future<Integer> written : lives) {
            people += written.get();
        }
        return people;
    }

    @Override
    public void close() {
        stopped = true;
        threads.close();
    }
}
