package db.migration;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.shunin.registry.core.standing.Standing;
import jp.shunin.registry.projections.standing.StandingJson;
import jp.shunin.registry.projections.standing.kept.KeptStandings;
import jp.shunin.registry.projections.table.CopyRows;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.util.ByteStreamWriter;

/** Writes the standings of the tables standing and history in a tenth of the bytes that they took as JSON. */
public final class V077__Standings_in_few_bytes extends BaseJavaMigration {

    private static final int ROWS_AT_ONCE = 5_000;

    private static final String DROP_FORMER = """
        drop table if exists standing_new, standing_old, history_new, history_old;
        delete from read_model_swap where read_model in ('STANDING', 'HISTORY');
        """;

    private static final String KEPT = """
        create temporary table kept (registration_number text not null, standings bytea not null) on commit drop
        """;

    private static final String COPY = "copy kept (registration_number, standings) from stdin (format binary)";

    private static final String STANDING = """
        create table standing_kept (
            registration_number text        not null,
            version             bigint      not null,
            spans               daterange[] not null,
            standings           bytea       not null
        );
        insert into standing_kept
        select registration_number, version, spans, kept.standings from standing join kept using (registration_number);
        drop table standing;
        alter table standing_kept rename to standing;
        alter table standing add constraint standing_pkey primary key (registration_number);
        comment on table standing is
            'The standing of each person for every day, written in the transaction that appends the events: never stale.';
        comment on column standing.version is 'The number of events of the entry from which it was folded.';
        comment on column standing.spans is
            'The stretches, in order and without gaps: exactly one contains any given day.';
        comment on column standing.standings is
            'The standing of each stretch, in the form that the class KeptStandings writes and reads.';
        """;

    private static final String HISTORY = """
        create table history_kept (
            registration_number text   not null,
            version             bigint not null,
            standings           bytea  not null
        );
        insert into history_kept
        select registration_number, version, kept.standings from history join kept using (registration_number);
        drop table history;
        alter table history_kept rename to history;
        alter table history add constraint history_pkey primary key (registration_number);
        comment on table history is
            'The standings around the events of each person, written a little after the events. What the events say, and '
            'the person whom they are about, are in the journal alone.';
        comment on column history.version is 'How many events of the entry it covers, from the first.';
        comment on column history.standings is
            'For each event in order, the standing on its effective date without it, and then with it, in the form that '
            'the class KeptStandings writes and reads.';
        """;

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        Connection connection = context.getConnection();
        execute(connection, DROP_FORMER);
        execute(connection, KEPT);
        convert(connection, "standing");
        execute(connection, STANDING);
        execute(connection, "truncate kept");
        convert(connection, "history");
        execute(connection, HISTORY);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What a row of one of the tables told, as JSON; null where it is the same as the one before. */
    private record Told(String number, List<@Nullable String> standings) {

        byte[] kept() {
            List<Standing> all = new ArrayList<>(standings.size());
            for (String json : standings) {
                all.add(json == null ? all.getLast() : StandingJson.read(json));
            }
            return KeptStandings.write(all);
        }
    }

    private static void convert(Connection connection, String table) throws SQLException, IOException {
        List<Told> page = page(connection, table, "");
        while (!page.isEmpty()) {
            copy(connection, page);
            page = page(connection, table, page.getLast().number());
        }
    }

    private static List<Told> page(Connection connection, String table, String after) throws SQLException {
        String sql = "select registration_number, standings from " + table
                + " where registration_number > ? order by registration_number limit " + ROWS_AT_ONCE;
        List<Told> page = new ArrayList<>();
        try (PreparedStatement question = connection.prepareStatement(sql)) {
            question.setString(1, after);
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    var told = (String[]) rows.getArray("standings").getArray();
                    page.add(new Told(rows.getString("registration_number"), Arrays.<@Nullable String>asList(told)));
                }
            }
        }
        return page;
    }

    private static void copy(Connection connection, List<Told> page) throws SQLException, IOException {
        List<byte[]> kept = page.parallelStream().map(Told::kept).toList();
        CopyRows rows = new CopyRows();
        for (int i = 0; i < page.size(); i++) {
            rows.row(2).text(page.get(i).number()).bytes(kept.get(i));
        }
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(COPY, ByteStreamWriter.of(ByteBuffer.wrap(rows.take())));
    }
}
