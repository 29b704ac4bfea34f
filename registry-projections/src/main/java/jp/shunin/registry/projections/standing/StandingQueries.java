package jp.shunin.registry.projections.standing;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.standing.Stretch;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks up what {@link StandingProjection} wrote. */
public final class StandingQueries {

    private final JdbcClient jdbc;

    public StandingQueries(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** The version of an entry; empty if the number is unknown. */
    public Optional<Long> version(RegistrationNumber number) {
        return jdbc.sql("select version from standing_entry where registration_number = ?")
                .param(number.value())
                .query(Long.class)
                .optional();
    }

    /** The standing on a day; empty if the number is unknown. */
    public Optional<StandingOnDate> on(RegistrationNumber number, LocalDate day) {
        return jdbc.sql("select version, standing from standing_entry join standing_span using (registration_number)"
                        + " where registration_number = ? and during @> ?::date")
                .param(number.value())
                .param(Date.valueOf(day))
                .query((row, _) ->
                        new StandingOnDate(row.getLong("version"), StandingJson.read(row.getString("standing"))))
                .optional();
    }

    /** The stretches that have a day between the two, both included, unclipped and in order. */
    public List<Stretch> between(RegistrationNumber number, LocalDate from, LocalDate through) {
        return jdbc.sql("select lower(during) as first, upper(during) - 1 as last, standing from standing_span"
                        + " where registration_number = ? and during && daterange(?, ?, '[]') order by during")
                .param(number.value())
                .param(Date.valueOf(from))
                .param(Date.valueOf(through))
                .query((row, _) -> new Stretch(
                        day(row.getDate("first")),
                        day(row.getDate("last")),
                        StandingJson.read(row.getString("standing"))))
                .list();
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
