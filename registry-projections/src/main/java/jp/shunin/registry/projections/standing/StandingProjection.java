package jp.shunin.registry.projections.standing;

import java.sql.Types;
import java.util.List;
import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.CareManagerEvent;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.standing.StandingTimeline;
import jp.shunin.registry.core.standing.Stretch;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes the stretches of a person in the transaction that appends the events, so that a standing is never stale. It
 * folds the person's events as they stand in the journal within that transaction, which makes it idempotent.
 */
@ProcessingGroup(StandingProjection.PROCESSING_GROUP)
public final class StandingProjection {

    /** The name of its processing group, which must run in the thread and transaction of the command. */
    public static final String PROCESSING_GROUP = "standing";

    private final JdbcTemplate jdbc;
    private final EntryReader entries;

    public StandingProjection(DataSource dataSource, EntryReader entries) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.entries = entries;
    }

    @EventHandler
    void on(CareManagerEvent event) {
        RegistrationNumber number = event.registrationNumber();
        RegisterEntry entry = entries.entry(number)
                .orElseThrow(() -> new IllegalStateException("no events of " + number + " in the journal"));
        write(entry);
    }

    private void write(RegisterEntry entry) {
        String number = entry.number().value();
        jdbc.update(
                "insert into standing_entry (registration_number, version) values (?, ?)"
                        + " on conflict (registration_number) do update set version = excluded.version",
                number,
                entry.version());
        jdbc.update("delete from standing_span where registration_number = ?", number);
        List<Stretch> stretches = StandingTimeline.of(entry).stretches();
        jdbc.batchUpdate(
                "insert into standing_span (registration_number, during, standing)"
                        + " values (?, daterange(?, ?, '[]'), ?::jsonb)",
                stretches,
                stretches.size(),
                (row, stretch) -> {
                    row.setString(1, number);
                    row.setObject(2, stretch.from(), Types.DATE);
                    row.setObject(3, stretch.through(), Types.DATE);
                    row.setString(4, StandingJson.write(stretch.standing()));
                });
    }
}
