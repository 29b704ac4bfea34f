package jp.shunin.registry.projections.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.standing.Standing;
import jp.shunin.registry.projections.following.FollowedEntry;
import jp.shunin.registry.projections.following.ReadModel;
import jp.shunin.registry.projections.standing.kept.KeptStandings;
import jp.shunin.registry.projections.table.Column;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** The standings around the events, by entry. */
public final class HistoryTable implements ReadModel {

    private static final String READ =
            "select registration_number, standings from history where registration_number = any(?)";

    private static final String KEEP = """
        insert into history (registration_number, version, standings) select * from unnest(?, ?, ?)
        on conflict (registration_number) do update
        set version = excluded.version, standings = excluded.standings
        """;

    private final JdbcTemplate jdbc;
    private final CardEnds ends;

    /** @param ends which ends of cards hold */
    public HistoryTable(DataSource dataSource, CardEnds ends) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.ends = ends;
    }

    /** @param standings two for each event in order */
    private record Row(String number, List<Standing> standings) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(row.getString("registration_number"), KeptStandings.read(row.getBytes("standings")));
        }

        /** This row with the standings from an event on; where it has them already, they are the same. */
        Row with(List<Standing> others, long sequence) {
            int first = Math.toIntExact(2 * sequence);
            if (standings.size() < first) {
                throw new IllegalStateException("the history of %s has only %d of the %d events before"
                        .formatted(number, standings.size() / 2, sequence));
            }
            List<Standing> all = new ArrayList<>(standings.subList(0, first));
            all.addAll(others);
            if (standings.size() > all.size()) {
                all.addAll(standings.subList(all.size(), standings.size()));
            }
            return new Row(number, all);
        }

        long version() {
            return standings.size() / 2;
        }

        byte[] kept() {
            return KeptStandings.write(standings);
        }
    }

    @Override
    public void keep(List<FollowedEntry> entries) {
        Map<String, Row> kept = kept(entries);
        List<Row> rows = entries.stream().map(entry -> row(entry, kept)).toList();
        jdbc.update(
                KEEP, Column.texts(rows, Row::number), Column.longs(rows, Row::version), Column.bytes(rows, Row::kept));
    }

    private Map<String, Row> kept(List<FollowedEntry> entries) {
        String[] numbers = entries.stream().map(entry -> entry.number().value()).toArray(String[]::new);
        Map<String, Row> kept = new HashMap<>();
        rows(numbers).forEach(row -> kept.put(row.number(), row));
        return kept;
    }

    private Row row(FollowedEntry entry, Map<String, Row> kept) {
        String number = entry.number().value();
        return kept.getOrDefault(number, new Row(number, List.of()))
                .with(Standings.inOrder(entry, ends), entry.events().getFirst().sequence());
    }

    private List<Row> rows(String... numbers) {
        RowMapper<Row> mapper = (row, _) -> Row.of(row);
        return jdbc.query(connection -> question(connection, numbers), mapper);
    }

    private static PreparedStatement question(Connection connection, String... numbers) throws SQLException {
        PreparedStatement question = connection.prepareStatement(READ);
        question.setArray(1, connection.createArrayOf("text", numbers));
        return question;
    }

    /** The standings around the events of an entry in order; those of the newest events may not be there yet. */
    List<Standings> of(RegistrationNumber number) {
        List<Standings> around = new ArrayList<>();
        for (Row row : rows(number.value())) {
            for (int at = 0; at < row.standings().size(); at += 2) {
                around.add(
                        new Standings(row.standings().get(at), row.standings().get(at + 1)));
            }
        }
        return around;
    }

    @Override
    public void clear() {
        jdbc.update("delete from history");
    }
}
