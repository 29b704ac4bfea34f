package jp.shunin.registry.journal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import jp.shunin.registry.core.journal.EventFormat;
import jp.shunin.registry.core.journal.UnreadableEventException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the journal. Every method may be called within a transaction and then takes part in it.
 *
 * <p>An event that cannot be decoded is never left out: the method throws {@link UnreadableEventException}.
 */
public final class JournalReader {

    private static final String SELECT = "select " + StoredRow.COLUMNS + " from journal_event ";

    private static final String BEFORE = SELECT + """
        join unnest(?::text[], ?::bigint[]) as asked (id, before) on entry_id = id and entry_sequence < before
        order by entry_id, entry_sequence
        """;

    /** The array is hidden from the planner, which would plan anew for each length: that cost half as much as to read. */
    private static final String OF_ENTRIES = SELECT + """
        join unnest((select ?::text[])) as asked (id) on entry_id = id
        order by entry_id, entry_sequence
        """;

    private final JdbcClient jdbc;
    private final EventFormat format;
    private final RecentEntries recent;

    /** @param dataSource a database that has been migrated */
    public JournalReader(DataSource dataSource, EventFormat format) {
        this(dataSource, format, new RecentEntries(0));
    }

    /**
     * The same, with the entries of recent commands in memory.
     *
     * @param recent those that the journal keeps
     */
    public JournalReader(DataSource dataSource, EventFormat format, RecentEntries recent) {
        this.jdbc = JdbcClient.create(dataSource);
        this.format = format;
        this.recent = recent;
    }

    /** All events of an entry in order, with those that the current transaction has appended. Empty if unknown. */
    public List<JournalEntry> entry(String entryId) {
        return EntriesAtHand.find(entryId).orElseGet(() -> entry(entryId, 0));
    }

    /** The events of each of several entries, in the order asked, not yet decoded. */
    List<List<StoredRow>> rowsOf(List<String> entryIds) {
        Map<String, List<StoredRow>> found = jdbc
                .sql(OF_ENTRIES)
                .param(entryIds.stream().distinct().toArray(String[]::new))
                .query(StoredRow::from)
                .list()
                .stream()
                .collect(Collectors.groupingBy(StoredRow::entryId));
        return entryIds.stream().map(id -> found.getOrDefault(id, List.of())).toList();
    }

    /** The events of an entry whose sequence is smaller. */
    List<JournalEntry> entryBefore(String entryId, long sequence) {
        return entriesBefore(Map.of(entryId, sequence)).getOrDefault(entryId, List.of());
    }

    /** The events of an entry whose sequence is {@code firstSequence} or greater. */
    List<JournalEntry> entry(String entryId, long firstSequence) {
        return decoded(jdbc.sql(SELECT + "where entry_id = ? and entry_sequence >= ? order by entry_sequence")
                .param(entryId)
                .param(firstSequence));
    }

    /**
     * The events of several entries, each before its event of a sequence.
     *
     * @param sequences the sequence by entry
     * @return the events of each entry in order; without entries that have none
     */
    public Map<String, List<JournalEntry>> entriesBefore(Map<String, Long> sequences) {
        Map<String, List<JournalEntry>> found = new HashMap<>();
        List<Map.Entry<String, Long>> asked = sequences.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .filter(entry -> !isRecent(entry, found))
                .toList();
        if (!asked.isEmpty()) {
            decoded(jdbc.sql(BEFORE)
                            .param(asked.stream().map(Map.Entry::getKey).toArray(String[]::new))
                            .param(asked.stream().map(Map.Entry::getValue).toArray(Long[]::new)))
                    .forEach(event -> found.computeIfAbsent(event.entryId(), _ -> new ArrayList<>())
                            .add(event));
        }
        return found;
    }

    private boolean isRecent(Map.Entry<String, Long> asked, Map<String, List<JournalEntry>> found) {
        Optional<List<JournalEntry>> before = recent.before(asked.getKey(), asked.getValue());
        before.ifPresent(events -> found.put(asked.getKey(), events));
        return before.isPresent();
    }

    /** The event of an id; empty if there is none. */
    public Optional<JournalEntry> event(String eventId) {
        return decoded(jdbc.sql(SELECT + "where event_id = ?").param(eventId)).stream()
                .findFirst();
    }

    /** The events of an entry that had been recorded at the moment {@code knownAt}, that moment included. */
    public List<JournalEntry> entryAsKnownAt(String entryId, Instant knownAt) {
        return decoded(jdbc.sql(SELECT + "where entry_id = ? and recorded_at <= ? order by entry_sequence")
                .param(entryId)
                .param(wholeMicros(knownAt)));
    }

    /**
     * The number of an entry's newest event, with those that the current transaction has appended; empty if the entry
     * is unknown.
     */
    public OptionalLong lastSequence(String entryId) {
        return EntriesAtHand.find(entryId)
                .map(events -> OptionalLong.of(events.getLast().sequence()))
                .orElseGet(() -> storedLastSequence(entryId));
    }

    /**
     * Holds who decides on an entry, but appends nothing to it, to the entry as it is now: because the journal itself only
     * notices who appends to an entry that has moved on.
     *
     * @throws ConcurrencyException if the current unit of work has decided on an older state of it; worth another try
     */
    public void requireCurrent(String entryId) {
        EntriesAtHand.takenFromRecent(entryId)
                .map(events -> events.getLast().sequence())
                .filter(decidedOn -> storedLastSequence(entryId).orElse(-1) != decidedOn)
                .ifPresent(decidedOn -> {
                    throw new ConcurrencyException(
                            "entry \"" + entryId + "\" has moved on since its event " + decidedOn);
                });
    }

    private OptionalLong storedLastSequence(String entryId) {
        return jdbc
                .sql("select entry_sequence from journal_event where entry_id = ? order by entry_sequence desc limit 1")
                .param(entryId)
                .query(Long.class)
                .optional()
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /**
     * The next events in commit order. Only complete ones: events of transactions that are still open, and those
     * that may yet have to be ordered behind them, come with a later call. So none is ever skipped.
     *
     * @param after the position of the last event already seen, or {@link JournalPosition#BEGINNING}
     * @param limit how many at most, positive
     */
    public List<JournalEntry> page(JournalPosition after, int limit) {
        return rows(after, limit).stream().map(this::decode).toList();
    }

    /** As {@link #page}, not yet decoded. */
    List<StoredRow> rows(JournalPosition after, int limit) {
        return jdbc.sql(SELECT
                        + "where (ticket, sequence) > (?, ?) and ticket < journal_horizon()"
                        + " order by ticket, sequence limit ?")
                .param(after.ticket())
                .param(after.sequence())
                .param(limit)
                .query(StoredRow::from)
                .list();
    }

    /** Which of the entries have begun. */
    public Set<String> begun(Collection<String> entryIds) {
        return Set.copyOf(jdbc.sql("select entry_id from journal_event where entry_id = any(?) and entry_sequence = 0")
                .param(entryIds.toArray(String[]::new))
                .query(String.class)
                .set());
    }

    /** Whether no event has been recorded, with those that the current transaction has appended. */
    public boolean isEmpty() {
        return jdbc.sql("select not exists (select from journal_event)")
                .query(Boolean.class)
                .single();
    }

    /**
     * Whether a reader can have been given the position: it is the {@link JournalPosition#BEGINNING}, or that of an
     * event.
     */
    public boolean knows(JournalPosition position) {
        return position.equals(JournalPosition.BEGINNING)
                || jdbc.sql("select exists (select from journal_event where ticket = ? and sequence = ?)")
                        .param(position.ticket())
                        .param(position.sequence())
                        .query(Boolean.class)
                        .single();
    }

    /** The event at a position; empty if there is none. */
    public Optional<JournalEntry> at(JournalPosition position) {
        return decoded(jdbc.sql(SELECT + "where ticket = ? and sequence = ?")
                        .param(position.ticket())
                        .param(position.sequence()))
                .stream()
                .findFirst();
    }

    /** The position of the newest complete event: all that come later are after it. */
    public JournalPosition head() {
        return position("where ticket < journal_horizon() order by ticket desc, sequence desc limit 1")
                .orElse(JournalPosition.BEGINNING);
    }

    /**
     * The position from which all events recorded at {@code moment} or later are still to come; the {@link #head} if
     * there are none yet. It walks the journal: meant for resetting a reader, not for answering requests.
     */
    JournalPosition justBefore(Instant moment) {
        return position(
                        "where recorded_at >= ? and ticket < journal_horizon() order by ticket, sequence limit 1",
                        wholeMicros(moment))
                .map(first -> new JournalPosition(first.ticket(), first.sequence() - 1))
                .orElseGet(this::head);
    }

    JournalEntry decode(StoredRow row) {
        return row.decode(format);
    }

    private Optional<JournalPosition> position(String where, Object... parameters) {
        return jdbc.sql("select ticket, sequence from journal_event " + where)
                .params(parameters)
                .query((row, _) -> new JournalPosition(row.getLong(1), row.getLong(2)))
                .optional();
    }

    private List<JournalEntry> decoded(JdbcClient.StatementSpec statement) {
        return statement.query(StoredRow::from).list().stream()
                .map(this::decode)
                .toList();
    }

    /** Cut down, not rounded as the driver would: what was recorded a moment later is not yet known. */
    private static OffsetDateTime wholeMicros(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
