package jp.shunin.registry.api.feed;

import java.time.Duration;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import jp.shunin.registry.journal.JournalPosition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest events of the journal, read once for all readers of a node that have come to its end. It holds nothing for
 * any of them: each comes with a position of its own, and whoever has fallen behind the window reads the journal alone.
 * While nobody waits, nothing is read.
 */
final class FeedTail implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(FeedTail.class);

    private final Function<JournalPosition, FeedPage> journal;
    private final int fullPage;
    private final Duration pause;
    private final int mostItems;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition awaited = lock.newCondition();
    private final Condition arrived = lock.newCondition();

    /** Pages that follow one another, by the position after which each begins. */
    private final NavigableMap<JournalPosition, FeedPage> window = new TreeMap<>();

    private JournalPosition end = JournalPosition.BEGINNING;
    private int items;
    private int waiting;
    private long failures;
    private @Nullable RuntimeException lastFailure;
    private boolean closed;
    private long run;

    /**
     * @param journal reads the next page after a position
     * @param fullPage how many events a page has after which there may be more at once
     */
    FeedTail(Function<JournalPosition, FeedPage> journal, int fullPage, Duration pause, int mostItems) {
        this.journal = journal;
        this.fullPage = fullPage;
        this.pause = pause;
        this.mostItems = mostItems;
    }

    /** Begins to follow, for the first time or again. */
    void start() {
        lock.lock();
        try {
            closed = false;
            long thisRun = ++run;
            Thread.ofVirtual().name("feed-tail").start(() -> follow(thisRun));
        } finally {
            lock.unlock();
        }
    }

    /** What the window has after a position; empty if it does not reach back to there, or has nothing yet. */
    Optional<FeedPage> after(JournalPosition position) {
        lock.lock();
        try {
            Map.Entry<JournalPosition, FeedPage> page = window.floorEntry(position);
            if (page == null || page.getValue().next().compareTo(position) <= 0) {
                return Optional.empty();
            }
            return Optional.of(rest(page, position));
        } finally {
            lock.unlock();
        }
    }

    /** Whether the position is where this reader stands itself, so that the journal need not be asked. */
    boolean isAtEnd(JournalPosition position) {
        lock.lock();
        try {
            return end.equals(position);
        } finally {
            lock.unlock();
        }
    }

    private static FeedPage rest(Map.Entry<JournalPosition, FeedPage> page, JournalPosition position) {
        return page.getKey().equals(position)
                ? page.getValue()
                : new FeedPage(
                        page.getValue().items().stream()
                                .filter(item -> item.position().compareTo(position) > 0)
                                .toList(),
                        page.getValue().next());
    }

    /**
     * Waits until there are events after a position up to which the caller has read all, but no longer than that.
     *
     * @throws FeedInterruptedException if the journal cannot be read, or the feed is closed
     */
    void await(JournalPosition position, Duration atMost) throws InterruptedException {
        lock.lock();
        waiting++;
        try {
            if (end.compareTo(position) < 0) {
                startAt(position);
            }
            // All: one that ended may not have gone yet, and would take the only signal with it.
            awaited.signalAll();
            long failuresBefore = failures;
            long left = atMost.toNanos();
            while (!closed && left > 0 && end.compareTo(position) <= 0 && failures == failuresBefore) {
                left = arrived.awaitNanos(left);
            }
            if (closed || failures != failuresBefore) {
                throw new FeedInterruptedException(lastFailure);
            }
        } finally {
            waiting--;
            lock.unlock();
        }
    }

    private void startAt(JournalPosition position) {
        window.clear();
        items = 0;
        end = position;
    }

    private void follow(long thisRun) {
        try {
            while (true) {
                JournalPosition from = whenAwaited(thisRun);
                if (from == null) {
                    return;
                }
                read(from);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable JournalPosition whenAwaited(long thisRun) throws InterruptedException {
        lock.lock();
        try {
            while (!closed && run == thisRun && waiting == 0) {
                awaited.await();
            }
            return closed || run != thisRun ? null : end;
        } finally {
            lock.unlock();
        }
    }

    private void read(JournalPosition from) throws InterruptedException {
        try {
            FeedPage page = journal.apply(from);
            if (!page.items().isEmpty()) {
                add(from, page);
            }
            if (page.items().size() < fullPage) {
                rest();
            }
        } catch (RuntimeException failure) {
            failed(failure);
            rest();
        }
    }

    private void add(JournalPosition from, FeedPage page) {
        lock.lock();
        try {
            if (!from.equals(end)) {
                return; // A reader has come that is further on.
            }
            window.put(from, page);
            end = page.next();
            items += page.items().size();
            while (items > mostItems && window.size() > 1) {
                items -= window.pollFirstEntry().getValue().items().size();
            }
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void failed(RuntimeException failure) {
        log.warn("The journal cannot be read; those who wait for events are told to come again", failure);
        lock.lock();
        try {
            failures++;
            lastFailure = failure;
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Lets what is recorded meanwhile come together: each page wakes all who wait. */
    private void rest() throws InterruptedException {
        lock.lock();
        try {
            long left = pause.toNanos();
            while (!closed && left > 0) {
                left = awaited.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends the waiting of all. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            awaited.signalAll();
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
