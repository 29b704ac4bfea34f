package jp.shunin.registry.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import jp.shunin.registry.core.journal.EventFormat;
import jp.shunin.registry.core.journal.UnreadableEventException;
import jp.shunin.registry.core.journal.Writing;
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
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The journal as Axon's storage engine. What units of work append at the same moment goes to the database together; its
 * tracking tokens are {@link JournalPosition}s.
 *
 * <p>It keeps no snapshots: an entry's events are few, and folding them is cheap.
 */
public final class PostgresJournal implements EventStorageEngine {

    private static final int BATCH_SIZE = 1_000;

    private final EventFormat format;
    private final Appends appends;
    private final JournalReader reader;
    private final RequestGroups<String, List<StoredRow>> reads;
    private final RecentEntries recent;
    private final List<WrittenAlong<?>> tables;

    private PostgresJournal(
            DataSource dataSource, EventFormat format, RecentEntries recent, List<WrittenAlong<?>> tables) {
        this.format = format;
        this.appends = new Appends(dataSource, new JournalWriter(dataSource, TicketOffset.settle(dataSource)), tables);
        this.reader = new JournalReader(dataSource, format);
        this.reads = new RequestGroups<>(reader::rowsOf);
        this.recent = recent;
        this.tables = List.copyOf(tables);
    }

    /**
     * Opens the journal. If its database was restored into a cluster whose transaction ids lie behind those of the
     * journal, this makes new events come after the old ones again; so it must be opened anew after a restore.
     *
     * @param dataSource a database that has been migrated
     */
    public static PostgresJournal open(DataSource dataSource, EventFormat format) {
        return open(dataSource, format, new RecentEntries(0), List.of());
    }

    /**
     * The same, with the entries of recent commands in memory, so that the next command to one of them need not read it,
     * and with tables that are written along with the events. Whoever decides on an entry without appending anything must
     * ask {@link JournalReader#requireCurrent}.
     *
     */
    public static PostgresJournal open(
            DataSource dataSource, EventFormat format, RecentEntries recent, List<WrittenAlong<?>> tables) {
        return new PostgresJournal(dataSource, format, recent, tables);
    }

    /**
     * Appends events, all or none, and notes them in the current unit of work: {@link AppendedEvents}. They are committed
     * when it returns, unless the caller has a transaction, in which they are appended then.
     *
     * @throws AggregateStreamCreationException if the entry that one of the events begins exists already
     * @throws ConcurrencyException if another transaction was first to append to an entry; worth another try
     * @throws EventStoreException if PostgreSQL cannot append them for another reason
     * @throws UnreadableEventException if an event is none of the registry's
     */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        Writing writing = format.writing();
        List<NewRow> rows =
                events.stream().map(message -> NewRow.of(message, writing)).toList();
        List<JournalEntry> appended = appends.append(new Append(rows, along(rows), AppendedEvents.alongside()));
        AppendedEvents.note(appended);
        EntriesAtHand.noteAppended(appended, recent);
    }

    private List<Append.Portion<?>> along(List<NewRow> rows) {
        if (tables.isEmpty()) {
            return List.of();
        }
        Map<String, List<NewRow>> byEntry = rows.stream().collect(Collectors.groupingBy(NewRow::entryId));
        return byEntry.values().stream().flatMap(this::alongOfEntry).toList();
    }

    private Stream<Append.Portion<?>> alongOfEntry(List<NewRow> appended) {
        NewRow first = appended.getFirst();
        List<EntryEvent> events = new ArrayList<>(EntriesAtHand.before(first.entryId(), first.entrySequence())
                .orElseGet(() -> reader.entryBefore(first.entryId(), first.entrySequence())));
        events.addAll(appended);
        return tables.stream().map(table -> Append.Portion.of(table, events, appended.size()));
    }

    @Override
    public DomainEventStream readEvents(String entryId, long firstSequence) {
        List<JournalEntry> entry = firstSequence == 0
                ? EntriesAtHand.read(entryId, recent, () -> entry(entryId))
                : reader.entry(entryId, firstSequence);
        return DomainEventStream.of(entry.stream().map(EventMessages::ofEntry));
    }

    /** With what the transaction of the caller has appended, if there is one; otherwise together with all who ask now. */
    private List<JournalEntry> entry(String entryId) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? reader.entry(entryId, 0)
                : reads.ask(entryId).stream().map(reader::decode).toList();
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
