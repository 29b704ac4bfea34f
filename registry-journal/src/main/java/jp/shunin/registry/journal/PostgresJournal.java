package jp.shunin.registry.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import jp.shunin.registry.core.journal.EventFormat;
import jp.shunin.registry.core.journal.UnreadableEventException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * The journal as Axon's storage engine. It appends within the Spring-managed transaction of the caller, and its
 * tracking tokens are {@link JournalPosition}s.
 *
 * <p>It keeps no snapshots: an entry's events are few, and folding them is cheap.
 */
public final class PostgresJournal implements EventStorageEngine {

    private static final int BATCH_SIZE = 1_000;

    private final JournalWriter writer;
    private final JournalReader reader;
    private final RecentEntries recent;

    private PostgresJournal(JournalWriter writer, JournalReader reader, RecentEntries recent) {
        this.writer = writer;
        this.reader = reader;
        this.recent = recent;
    }

    /**
     * Opens the journal. If its database was restored into a cluster whose transaction ids lie behind those of the
     * journal, this makes new events come after the old ones again; so it must be opened anew after a restore.
     *
     * @param dataSource a database that has been migrated
     */
    public static PostgresJournal open(DataSource dataSource, EventFormat format) {
        return open(dataSource, format, 0);
    }

    /**
     * The same, with the entries of recent commands in memory, so that the next command to one of them need not read it.
     * Whoever decides on it without appending anything must ask {@link JournalReader#requireCurrent}.
     *
     * @param recentEvents how many events are kept at most, about a kilobyte each; 0 for none
     */
    public static PostgresJournal open(DataSource dataSource, EventFormat format, long recentEvents) {
        JournalWriter writer = new JournalWriter(dataSource, format, TicketOffset.settle(dataSource));
        return new PostgresJournal(writer, new JournalReader(dataSource, format), new RecentEntries(recentEvents));
    }

    /**
     * Appends events, all or none, and notes them in the current unit of work: {@link AppendedEvents}.
     *
     * @throws AggregateStreamCreationException if the entry that one of the events begins exists already
     * @throws ConcurrencyException if another transaction was first to append to an entry; worth another try
     * @throws EventStoreException if PostgreSQL cannot append them for another reason
     * @throws UnreadableEventException if an event is none of the registry's
     */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        List<JournalEntry> appended = writer.append(events);
        AppendedEvents.note(appended);
        EntriesAtHand.noteAppended(appended, recent);
    }

    @Override
    public DomainEventStream readEvents(String entryId, long firstSequence) {
        List<JournalEntry> entry = firstSequence == 0
                ? EntriesAtHand.read(entryId, recent, () -> reader.entry(entryId, 0))
                : reader.entry(entryId, firstSequence);
        return DomainEventStream.of(entry.stream().map(EventMessages::ofEntry));
    }

    /** Never blocks: where the complete events end, the stream ends. */
    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken after, boolean mayBlock) {
        var journal = new CommitOrderSpliterator(reader, JournalPosition.of(after), BATCH_SIZE);
        return StreamSupport.stream(journal, false).map(EventMessages::tracked);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String entryId) {
        return reader.lastSequence(entryId).stream().boxed().findFirst();
    }

    @Override
    public JournalPosition createTailToken() {
        return JournalPosition.BEGINNING;
    }

    @Override
    public JournalPosition createHeadToken() {
        return reader.head();
    }

    @Override
    public JournalPosition createTokenAt(Instant moment) {
        return reader.justBefore(moment);
    }

    /** Always empty, without asking the database. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String entryId) {
        return Optional.empty();
    }

    /** @throws UnsupportedOperationException always */
    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException(
                "this journal keeps no snapshots: configure no snapshot trigger for " + snapshot.getType());
    }
}
