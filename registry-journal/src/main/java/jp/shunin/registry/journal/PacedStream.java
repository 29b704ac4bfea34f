package jp.shunin.registry.journal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Reads the journal page by page. A page that is not full was the end, and the next is not read before the pause is over.
 * Rows are decoded one by one, so that all events before an unreadable one are delivered. For one thread at a time.
 */
final class PacedStream implements BlockingStream<TrackedEventMessage<?>> {

    private final JournalReader journal;
    private final int pageSize;
    private final Duration pause;
    private JournalPosition last;
    private final Deque<StoredRow> page = new ArrayDeque<>();
    private long readAgainAt = System.nanoTime();
    private @Nullable TrackedEventMessage<?> next;

    PacedStream(JournalReader journal, JournalPosition after, int pageSize, Duration pause) {
        this.journal = journal;
        this.last = after;
        this.pageSize = pageSize;
        this.pause = pause;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        if (next == null && (!page.isEmpty() || readPage())) {
            JournalEntry entry = journal.decode(page.element());
            page.remove(); // Only now: an event that cannot be read stays the next one.
            last = entry.position();
            next = EventMessages.tracked(entry);
        }
        return Optional.ofNullable(next);
    }

    private boolean readPage() {
        if (System.nanoTime() < readAgainAt) {
            return false;
        }
        List<StoredRow> rows = journal.rows(last, pageSize);
        readAgainAt = System.nanoTime() + (rows.size() < pageSize ? pause.toNanos() : 0);
        page.addAll(rows);
        return !rows.isEmpty();
    }

    /** Waits until there is an event, but no longer than the time given. */
    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (peek().isEmpty()) {
            long now = System.nanoTime();
            if (deadline <= now) {
                return false;
            }
            TimeUnit.NANOSECONDS.sleep(Math.min(deadline, readAgainAt) - now);
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (peek().isEmpty()) {
            hasNextAvailable(1, TimeUnit.MINUTES);
        }
        TrackedEventMessage<?> available = peek().orElseThrow();
        next = null;
        return available;
    }

    @Override
    public void close() {
        page.clear();
        next = null;
    }
}
