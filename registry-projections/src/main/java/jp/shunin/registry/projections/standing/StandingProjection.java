package jp.shunin.registry.projections.standing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.CareManagerEvent;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.standing.StandingTimeline;
import jp.shunin.registry.core.standing.Stretch;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes the stretches of a person in the transaction that appends the events, so that a standing is never stale. It
 * folds all the person's events, those just appended included, which makes it idempotent.
 */
@ProcessingGroup(StandingProjection.PROCESSING_GROUP)
public final class StandingProjection {

    /** The name of its processing group, which must run in the thread and transaction of the command. */
    public static final String PROCESSING_GROUP = "standing";

    private static final String WRITE = """
        insert into standing (registration_number, version, spans, standings)
        values (?, ?, ?::text[]::daterange[], ?)
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

    @EventHandler
    void on(CareManagerEvent event, @SequenceNumber long sequence) {
        RegistrationNumber number = event.registrationNumber();
        RegisterEntry entry = entry(number);
        // Of several events that were appended together the last one finds the same entry: that is soon enough.
        if (entry.version() == sequence + 1) {
            write(entry);
        }
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
        numbers.forEach(number -> write(entry(new RegistrationNumber(number))));
        return numbers.isEmpty() ? Optional.empty() : Optional.of(numbers.getLast());
    }

    private RegisterEntry entry(RegistrationNumber number) {
        return entries.entry(number)
                .orElseThrow(() -> new IllegalStateException("no events of " + number + " in the journal"));
    }

    private void write(RegisterEntry entry) {
        jdbc.update(connection -> statement(connection, entry));
    }

    private PreparedStatement statement(Connection connection, RegisterEntry entry) throws SQLException {
        List<Stretch> stretches = StandingTimeline.of(entry, ends).stretches();
        PreparedStatement statement = connection.prepareStatement(WRITE);
        statement.setString(1, entry.number().value());
        statement.setLong(2, entry.version());
        statement.setArray(3, connection.createArrayOf("text", spans(stretches)));
        statement.setArray(4, connection.createArrayOf("text", standings(stretches)));
        return statement;
    }

    private static String[] spans(List<Stretch> stretches) {
        return stretches.stream()
                .map(stretch -> "[%s,%s]".formatted(bound(stretch.from()), bound(stretch.through())))
                .toArray(String[]::new);
    }

    private static String bound(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String[] standings(List<Stretch> stretches) {
        return stretches.stream()
                .map(stretch -> StandingJson.write(stretch.standing()))
                .toArray(String[]::new);
    }
}
