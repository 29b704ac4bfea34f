package jp.shunin.registry.projections.measure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.Extendable;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The qualifications of every person, by their original expiry. */
final class ExpiryTable {

    /** One statement, so that it is whole without a transaction; an older version never overwrites a newer one. */
    private static final String KEEP = """
        with entry as (
            insert into measure_entry as known (registration_number, version) values (?, ?)
            on conflict (registration_number) do update set version = excluded.version
            where known.version < excluded.version
            returning registration_number
        ), gone as (
            delete from measure_expiry where registration_number in (select registration_number from entry) and place > ?
        )
        insert into measure_expiry
            (registration_number, place, qualification, original_through, prefectures, held)
        select registration_number, place, qualification, original_through::date, ?, held
        from entry cross join unnest(?::text[], ?::text[], ?::text[])
            with ordinality as held (qualification, original_through, held, place)
        on conflict (registration_number, place) do update
        set qualification = excluded.qualification,
            original_through = excluded.original_through,
            prefectures = excluded.prefectures,
            held = excluded.held
        """;

    private static final String BEHIND = """
        select registration_number from standing
        where registration_number > ? and not exists (
            select from measure_entry known
            where known.registration_number = standing.registration_number and known.version >= standing.version)
        order by registration_number
        limit ?
        """;

    private final JdbcTemplate jdbc;
    private final JdbcClient sql;
    private final CardEnds ends;

    ExpiryTable(DataSource dataSource, CardEnds ends) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.sql = JdbcClient.create(jdbc);
        this.ends = ends;
    }

    /** Keeps what the person holds; once more is the same as once. */
    void keep(RegisterEntry entry) {
        jdbc.update(connection -> statement(connection, entry));
    }

    /** The next people whose rows are older than their standing, which is never stale; at most so many. */
    List<RegistrationNumber> behind(String after, int limit) {
        return sql.sql(BEHIND)
                .param(after)
                .param(limit)
                .query((row, _) -> new RegistrationNumber(row.getString(1)))
                .list();
    }

    void clear() {
        sql.sql("truncate measure_entry, measure_expiry").update();
    }

    private PreparedStatement statement(Connection connection, RegisterEntry entry) throws SQLException {
        List<Extendable> held = Extendable.of(ends.lifted(entry));
        PreparedStatement statement = connection.prepareStatement(KEEP);
        statement.setString(1, entry.number().value());
        statement.setLong(2, entry.version());
        statement.setInt(3, held.size());
        statement.setArray(
                4,
                texts(
                        connection,
                        entry.residences(),
                        residence -> residence.prefecture().code()));
        statement.setArray(
                5, texts(connection, held, each -> each.qualification().name()));
        statement.setArray(6, texts(connection, held, each -> day(each.term().originalThrough())));
        statement.setArray(7, texts(connection, held, ExtendableJson::write));
        return statement;
    }

    /** By which a cohort finds it; what was never given an end is in none. */
    private static String day(@Nullable LocalDate originalThrough) {
        return originalThrough == null ? "infinity" : originalThrough.toString();
    }

    private static <T> java.sql.Array texts(Connection connection, List<T> from, Function<T, String> text)
            throws SQLException {
        return connection.createArrayOf("text", from.stream().map(text).toArray());
    }
}
