package jp.shunin.registry.api.synthetic;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Makes a population up on several threads, and hands it out in its order, some people at a time. Only a few pages are
 * ever held, so it does not matter how many people there are.
 */
final class Pages<P> implements AutoCloseable {

    private static final int PEOPLE = 500;
    private static final int AHEAD = 2;

    private final int people;
    private final IntFunction<P> person;
    private final ExecutorService workers;
    private final int most;
    private final Deque<Future<List<P>>> begun = new ArrayDeque<>();
    private int next;

    /** @param person the person of a place, from 0; called by several threads */
    Pages(int people, IntFunction<P> person, int threads) {
        this(0, people, person, threads);
    }

    private Pages(int first, int people, IntFunction<P> person, int threads) {
        this.next = first;
        this.people = people;
        this.person = person;
        this.workers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("synthetic-", 0).daemon().factory());
        this.most = AHEAD * threads + 1;
    }

    /** @param first the place at which to begin */
    static <P> Pages<P> onAllCores(int first, int people, IntFunction<P> person) {
        return new Pages<>(first, people, person, Runtime.getRuntime().availableProcessors());
    }

    /** The first place of the page that ends before a place. */
    static int beginOfPageBefore(int place) {
        return (place - 1) / PEOPLE * PEOPLE;
    }

    /** The next people; none when all have been handed out. */
    List<P> next() {
        while (begun.size() < most && next < people) {
            int first = next;
            next = Math.min(people, first + PEOPLE);
            int afterLast = next;
            begun.add(workers.submit(
                    () -> IntStream.range(first, afterLast).mapToObj(person).toList()));
        }
        return begun.isEmpty() ? List.of() : done(begun.remove());
    }

    private static <P> List<P> done(Future<List<P>> page) {
        try {
            return page.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("a life could not be made up", failure.getCause());
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
        workers.close();
    }
}
