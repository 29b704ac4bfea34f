package jp.shunin.registry.api.personaldata;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells an auditor who was shown the personal data of whom. */
public final class RecordedReads {

    private final JdbcClient jdbc;

    RecordedReads(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Which reads are asked for; what is null is not asked for.
     *
     * @param from the first day, in Japan
     * @param through the last day, in Japan
     */
    public record Criteria(
            @Nullable String registrationNumber,
            @Nullable String account,
            @Nullable LocalDate from,
            @Nullable LocalDate through) {}

    /** A read with its place in the list. */
    public record Recorded(long readId, PersonalDataRead read) {}

    /** The next reads after a place, the oldest first. */
    public List<Recorded> page(Criteria criteria, long after, int limit) {
        StringBuilder sql = new StringBuilder("select * from personal_data_read where read_id > ?");
        List<Object> values = new ArrayList<>(List.of(after));
        add(sql, values, " and registration_numbers @> array[?::text]", criteria.registrationNumber());
        add(sql, values, " and account = ?", criteria.account());
        add(sql, values, " and read_at >= ?::date::timestamp at time zone 'Asia/Tokyo'", criteria.from());
        add(sql, values, " and read_at < (?::date + 1)::timestamp at time zone 'Asia/Tokyo'", criteria.through());
        values.add(limit);
        return jdbc.sql(sql.append(" order by read_id limit ?").toString())
                .params(values)
                .query(RecordedReads::read)
                .list();
    }

    private static void add(StringBuilder sql, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }

    private static Recorded read(ResultSet row, int number) throws SQLException {
        return new Recorded(
                row.getLong("read_id"),
                new PersonalDataRead(
                        row.getObject("read_at", OffsetDateTime.class).toInstant(),
                        row.getString("account"),
                        row.getString("read_from"),
                        row.getString("what"),
                        row.getString("ground"),
                        List.of((String[]) row.getArray("registration_numbers").getArray())));
    }
}
