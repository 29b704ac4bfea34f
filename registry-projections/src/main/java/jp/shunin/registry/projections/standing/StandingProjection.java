package jp.shunin.registry.projections.standing;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.CareManagerEvent;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.journal.EntryEvent;
import jp.shunin.registry.journal.WrittenAlong;
import jp.shunin.registry.projections.table.Column;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes the stretches of a person in the transaction that appends the events, so that a standing is never stale. It
 * folds all the person's events, those just appended included, which makes it idempotent.
 */
public final class StandingProjection implements WrittenAlong<StandingRow> {

    private static final String WRITE = """
        insert into standing (registration_number, version, spans, standings)
        select number, version, spans::daterange[], standings
        from unnest(?, ?, ?, ?) as written (number, version, spans, standings)
        on conflict (registration_number) do update
        set version = excluded.version, spans = excluded.spans, standings = excluded.standings
        """;

    private static final String NEXT = """
        select registration_number from standing
        where registration_number > ? order by registration_number limit ? for update
        """;

    private final JdbcTemplate jdbc;
    private final EntryReader entries;
    private final CardEnds ends;

    public StandingProjection(DataSource dataSource, EntryReader entries, CardEnds ends) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.entries = entries;
        this.ends = ends;
    }

    @Override
    public List<StandingRow> rows(List<EntryEvent> events, int appended) {
        return events.getLast().event() instanceof CareManagerEvent
                ? EntryReader.fold(events).map(this::row).stream().toList()
                : List.of();
    }

    private StandingRow row(RegisterEntry entry) {
        return StandingRow.of(entry, ends);
    }

    @Override
    public void write(List<StandingRow> rows) {
        jdbc.update(
                WRITE,
                Column.texts(rows, StandingRow::number),
                Column.longs(rows, StandingRow::version),
                Column.texts(rows, StandingRow::spans),
                Column.bytes(rows, StandingRow::standings));
    }

    /**
     * Writes the next rows again, at most so many, in the caller's transaction. They are locked before the journal is read,
     * so whatever a command records of them meanwhile is either read here or written after.
     *
     * @param after the number after which to go on
     * @return the last number written; empty if there is none after
     */
    public Optional<String> writeAgain(String after, int limit) {
        List<String> numbers = jdbc.queryForList(NEXT, String.class, after, limit);
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        write(numbers.stream().map(number -> row(entry(number))).toList());
        return Optional.of(numbers.getLast());
    }

    private RegisterEntry entry(String number) {
        return entries.entry(new RegistrationNumber(number))
                .orElseThrow(() -> new IllegalStateException("no events of " + number + " in the journal"));
    }
}
