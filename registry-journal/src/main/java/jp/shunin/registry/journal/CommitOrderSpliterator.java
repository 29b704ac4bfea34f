package jp.shunin.registry.journal;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;

/**
 * Walks the journal in commit order, a batch of rows at a time. It has reached the end when a batch comes back empty,
 * and may be asked again later. Rows are decoded one by one, so that all events before an unreadable one are delivered.
 */
final class CommitOrderSpliterator extends AbstractSpliterator<JournalEntry> {

    private final JournalReader reader;
    private final int batchSize;
    private JournalPosition last;
    private Iterator<StoredRow> batch = List.<StoredRow>of().iterator();

    CommitOrderSpliterator(JournalReader reader, JournalPosition after, int batchSize) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.DISTINCT);
        this.reader = reader;
        this.last = after;
        this.batchSize = batchSize;
    }

    @Override
    public boolean tryAdvance(Consumer<? super JournalEntry> action) {
        if (!batch.hasNext()) {
            batch = reader.rows(last, batchSize).iterator();
        }
        if (!batch.hasNext()) {
            return false;
        }
        JournalEntry entry = reader.decode(batch.next());
        last = entry.position();
        action.accept(entry);
        return true;
    }
}
