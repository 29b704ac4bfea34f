package jp.shunin.registry.projections.history;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.projections.following.FollowedEntry;
import jp.shunin.registry.projections.following.ReadModel;
import jp.shunin.registry.projections.standing.StandingJson;
import jp.shunin.registry.projections.table.Column;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The standings around the events, by entry. */
public final class HistoryTable implements ReadModel {

    private static final String KEEP = """
        insert into history_event (registration_number, sequence, event_id, standing_before, standing_after)
        select number, sequence, event_id, before::jsonb, after::jsonb
        from unnest(?, ?, ?, ?, ?) as followed (number, sequence, event_id, before, after)
        on conflict (registration_number, sequence) do update set
            event_id = excluded.event_id,
            standing_before = excluded.standing_before,
            standing_after = excluded.standing_after
        """;

    private final JdbcClient jdbc;
    private final CardEnds ends;

    /** @param ends which ends of cards hold */
    public HistoryTable(DataSource dataSource, CardEnds ends) {
        this.jdbc = JdbcClient.create(dataSource);
        this.ends = ends;
    }

    private record Row(String number, long sequence, String eventId, Standings standings) {

        static Row of(FollowedEntry.Event event, CardEnds ends) {
            return new Row(
                    event.after().number().value(),
                    event.sequence(),
                    event.recorded().id(),
                    Standings.around(event.recorded(), event.before(), event.after(), ends));
        }
    }

    @Override
    public void keep(List<FollowedEntry> entries) {
        List<Row> rows = entries.stream()
                .flatMap(entry -> entry.events().stream())
                .map(event -> Row.of(event, ends))
                .toList();
        jdbc.sql(KEEP)
                .param(Column.texts(rows, Row::number))
                .param(Column.longs(rows, Row::sequence))
                .param(Column.texts(rows, Row::eventId))
                .param(Column.texts(
                        rows, row -> StandingJson.write(row.standings().before())))
                .param(Column.texts(
                        rows, row -> StandingJson.write(row.standings().after())))
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

    @Override
    public void clear() {
        jdbc.sql("delete from history_event").update();
    }
}
