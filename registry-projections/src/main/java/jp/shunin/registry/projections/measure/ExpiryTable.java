package jp.shunin.registry.projections.measure;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.Extendable;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.projections.following.FollowedEntry;
import jp.shunin.registry.projections.following.ReadModel;
import jp.shunin.registry.projections.table.Column;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * The qualifications of every person, by their original expiry. Whoever asks for the candidates of a measure has what is
 * missing written first ({@link Candidates}).
 */
public final class ExpiryTable implements ReadModel {

    /** One statement, so that it is whole without a transaction; an older version never overwrites a newer one. */
    private static final String KEEP = """
        with entry as (
            insert into measure_entry as known (registration_number, version) select * from unnest(?, ?)
            on conflict (registration_number) do update set version = excluded.version
            where known.version < excluded.version
            returning registration_number
        ), gone as (
            delete from measure_expiry using entry join unnest(?, ?) as kept (number, places) on registration_number = number
            where measure_expiry.registration_number = number and place > places
        )
        insert into measure_expiry
            (registration_number, place, qualification, original_through, prefectures, held)
        select registration_number, place, qualification, original_through, prefectures::text[], held
        from entry join unnest(?, ?, ?, ?, ?, ?)
            as held (number, place, qualification, original_through, prefectures, held) on registration_number = number
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

    public ExpiryTable(DataSource dataSource, CardEnds ends) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.sql = JdbcClient.create(jdbc);
        this.ends = ends;
    }

    record Row(RegisterEntry entry, int place, Extendable held) {

        static List<Row> of(RegisterEntry entry, CardEnds ends) {
            List<Extendable> held = Extendable.of(ends.lifted(entry));
            return IntStream.range(0, held.size())
                    .mapToObj(index -> new Row(entry, index + 1, held.get(index)))
                    .toList();
        }

        /** By which a cohort finds it; what was never given an end is in none. */
        Object originalThrough() {
            LocalDate given = held.term().originalThrough();
            return given == null ? "infinity" : given;
        }

        /** All prefectures in whose register the entry ever stood, as PostgreSQL writes an array. */
        String prefectures() {
            return entry.residences().stream()
                    .map(residence -> residence.prefecture().code())
                    .collect(Collectors.joining(",", "{", "}"));
        }
    }

    @Override
    public void keep(List<FollowedEntry> entries) {
        keepEntries(entries.stream().map(FollowedEntry::entry).toList());
    }

    /** Keeps what the people hold; once more is the same as once. */
    void keepEntries(List<RegisterEntry> entries) {
        Map<RegisterEntry, List<Row>> held = new LinkedHashMap<>();
        entries.forEach(entry -> held.put(entry, Row.of(entry, ends)));
        List<Row> rows = held.values().stream().flatMap(List::stream).toList();
        SqlArrayValue numbers = numbers(entries, Function.identity());
        jdbc.update(
                KEEP,
                numbers,
                Column.longs(entries, RegisterEntry::version),
                numbers,
                Column.integers(List.copyOf(held.values()), List::size),
                numbers(rows, Row::entry),
                Column.integers(rows, Row::place),
                Column.texts(rows, row -> row.held().qualification().name()),
                Column.dates(rows, Row::originalThrough),
                Column.texts(rows, Row::prefectures),
                Column.texts(rows, row -> ExtendableJson.write(row.held())));
    }

    private static <R> SqlArrayValue numbers(List<R> rows, Function<R, RegisterEntry> entry) {
        return Column.texts(rows, row -> entry.apply(row).number().value());
    }

    /** The next people whose rows are older than their standing, which is never stale; at most so many. */
    List<RegistrationNumber> behind(String after, int limit) {
        return sql.sql(BEHIND)
                .param(after)
                .param(limit)
                .query((row, _) -> new RegistrationNumber(row.getString(1)))
                .list();
    }

    @Override
    public void clear() {
        sql.sql("truncate measure_entry, measure_expiry").update();
    }
}
