package jp.shunin.registry.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * Puts the requests that wait at the same moment as one, so that they share the cost of a round trip to the database.
 *
 * <p>A request only ever joins a group that is put after it was made. So its answer is as fresh as if it had been put
 * alone: it knows all that was committed before, by whichever node.
 */
public final class RequestGroups<Q, A> {

    private static final int LARGEST = 256;

    /** While one group is on its way, the next one gathers; more at a time would only make the groups smaller. */
    private static final int AT_A_TIME = 1;

    /** A group that is on its way for longer is held up, as by a lock of somebody else, and others need not wait for it. */
    private static final Duration HELD_UP = Duration.ofMillis(50);

    private final Function<List<Q>, List<A>> source;
    private final LinkedBlockingQueue<Question<Q, A>> waiting = new LinkedBlockingQueue<>();
    private final Semaphore free = new Semaphore(AT_A_TIME);

    private final AtomicBoolean watched = new AtomicBoolean();

    private record Question<Q, A>(Q question, CompletableFuture<A> answer, long askedAt) {

        boolean isHeldUp() {
            return System.nanoTime() - askedAt > HELD_UP.toNanos();
        }
    }

    /** @param source answers the requests of a group, in their order */
    public RequestGroups(Function<List<Q>, List<A>> source) {
        this.source = source;
    }

    /** The answer, or what the source has thrown. Takes no part in a transaction of the caller. */
    public A ask(Q question) {
        return await(put(question));
    }

    /** As {@link #ask}, if the answer comes in time. */
    public Optional<A> ask(Q question, Duration patience) {
        CompletableFuture<Optional<A>> answer = put(question).thenApply(Optional::of);
        return await(answer.completeOnTimeout(Optional.empty(), patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    private CompletableFuture<A> put(Q question) {
        CompletableFuture<A> answer = new CompletableFuture<>();
        waiting.add(new Question<>(question, answer, System.nanoTime()));
        putGroups();
        watch();
        return answer;
    }

    private static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private void putGroups() {
        if (free.tryAcquire()) {
            Thread.startVirtualThread(this::putInTurn);
        }
    }

    private void putInTurn() {
        try {
            putUntilNoneWaits();
        } finally {
            free.release();
        }
        // One may have come between the last look and the release, and have found nobody free.
        if (!waiting.isEmpty()) {
            putGroups();
        }
    }

    /**
     * One watch for all who wait, as long as anybody does. Were each to wait for a time only, each would cost the
     * timer's thread two signals: a sixth of what a standing takes.
     */
    private void watch() {
        if (isBusy() && !watched.get() && watched.compareAndSet(false, true)) {
            Thread.startVirtualThread(this::watchWhileBusy);
        }
    }

    private void watchWhileBusy() {
        try {
            while (isBusy()) {
                LockSupport.parkNanos(HELD_UP.toNanos() / 2);
                Question<Q, A> first = waiting.peek();
                if (first != null && first.isHeldUp()) {
                    Thread.startVirtualThread(this::putUntilNoneWaits);
                }
            }
        } finally {
            watched.set(false);
        }
        // As with putting: one may have come in between, and have found this watch.
        watch();
    }

    private boolean isBusy() {
        return free.availablePermits() < AT_A_TIME || !waiting.isEmpty();
    }

    private void putUntilNoneWaits() {
        for (var group = next(); !group.isEmpty(); group = next()) {
            put(group);
        }
    }

    private List<Question<Q, A>> next() {
        List<Question<Q, A>> group = new ArrayList<>();
        waiting.drainTo(group, LARGEST);
        return group;
    }

    private void put(List<Question<Q, A>> group) {
        try {
            List<A> answers =
                    source.apply(group.stream().map(Question::question).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).answer().complete(answers.get(i));
            }
        } catch (Throwable failure) {
            // Whoever asked gets it; here nobody could do anything about it.
            group.forEach(question -> question.answer().completeExceptionally(failure));
        }
    }
}
