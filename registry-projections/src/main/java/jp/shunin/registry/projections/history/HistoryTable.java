package jp.shunin.registry.projections.history;

import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.projections.standing.StandingJson;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The standings around the events, by entry. */
final class HistoryTable {

    private static final String KEEP = """
        insert into history_event (registration_number, sequence, event_id, standing_before, standing_after)
        values (?, ?, ?, ?::jsonb, ?::jsonb)
        on conflict (registration_number, sequence) do update set
            event_id = excluded.event_id,
            standing_before = excluded.standing_before,
            standing_after = excluded.standing_after
        """;

    private final JdbcClient jdbc;

    HistoryTable(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Keeps the standings around an event; once more is the same as once. */
    void keep(RegistrationNumber number, long sequence, String eventId, Standings standings) {
        jdbc.sql(KEEP)
                .param(number.value())
                .param(sequence)
                .param(eventId)
                .param(StandingJson.write(standings.before()))
                .param(StandingJson.write(standings.after()))
                .update();
    }

    /** The standings around the events of an entry, by event id; those of the newest events may not be there yet. */
    Map<String, Standings> of(RegistrationNumber number) {
        return jdbc
                .sql("select event_id, standing_before, standing_after from history_event where registration_number"
                        + " = ?")
                .param(number.value())
                .query((row, _) -> Map.entry(
                        row.getString("event_id"),
                        new Standings(
                                StandingJson.read(row.getString("standing_before")),
                                StandingJson.read(row.getString("standing_after")))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void clear() {
        jdbc.sql("delete from history_event").update();
    }
}
