package jp.shunin.registry.projections.standing;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.standing.Standing;
import jp.shunin.registry.core.standing.Stretch;
import jp.shunin.registry.journal.RequestGroups;
import jp.shunin.registry.projections.standing.kept.KeptStandings;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks up what {@link StandingProjection} wrote. */
public final class StandingQueries {

    /** The first stretch has no first day, so the one of a day has as many before it as have begun. */
    private static final String ON_DAYS = """
        select place, version, standings, (
            select count(*) from unnest(spans) as span
            where not lower_inf(span) and lower(span) <= date '1970-01-01' + day) as stretch
        from unnest(?, ?) with ordinality as asked (registration_number, day, place)
        join standing using (registration_number)
        """;

    private static final String STRETCHES = """
        select array(select lower(span) from unnest(spans) as span where not lower_inf(span)) as changes, standings
        from standing where registration_number = ?
        """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final RequestGroups<Asked, Optional<Found>> groups = new RequestGroups<>(this::onDays);

    /** Whose standing is asked for, and of which day. */
    public record Asked(RegistrationNumber number, LocalDate day) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Found(long version, byte[] standings, int stretch) {

        StandingOnDate read() {
            return new StandingOnDate(
                    version, KeptStandings.kept(standings).get(stretch).standing());
        }
    }

    public StandingQueries(DataSource dataSource) {
        this.template = new JdbcTemplate(dataSource);
        this.jdbc = JdbcClient.create(template);
    }

    /** The version of an entry; empty if the number is unknown. */
    public Optional<Long> version(RegistrationNumber number) {
        return jdbc.sql("select version from standing where registration_number = ?")
                .param(number.value())
                .query(Long.class)
                .optional();
    }

    /**
     * The standing on a day; empty if the number is unknown. It knows all that had been committed when it was
     * asked, and nothing of a transaction in which the caller is.
     */
    public Optional<StandingOnDate> on(RegistrationNumber number, LocalDate day) {
        return groups.ask(new Asked(number, day)).map(Found::read);
    }

    /** The standings on days in the order asked, by one statement: each is empty if its number is unknown. */
    public List<Optional<StandingOnDate>> all(List<Asked> asked) {
        return onDays(asked).stream().map(found -> found.map(Found::read)).toList();
    }

    /** The stretches that have a day between the two, both included, unclipped and in order. */
    public List<Stretch> between(RegistrationNumber number, LocalDate from, LocalDate through) {
        return jdbc.sql(STRETCHES).param(number.value()).query((row, _) -> stretches(row)).list().stream()
                .flatMap(List::stream)
                .filter(stretch -> stretch.overlaps(from, through))
                .toList();
    }

    private static List<Stretch> stretches(ResultSet row) throws SQLException {
        Date[] changes = (Date[]) row.getArray("changes").getArray();
        List<Standing> standings = KeptStandings.read(row.getBytes("standings"));
        List<Stretch> stretches = new ArrayList<>(standings.size());
        for (int i = 0; i < standings.size(); i++) {
            stretches.add(new Stretch(
                    i == 0 ? null : changes[i - 1].toLocalDate(),
                    i == changes.length ? null : changes[i].toLocalDate().minusDays(1),
                    standings.get(i)));
        }
        return stretches;
    }

    private List<Optional<Found>> onDays(List<Asked> asked) {
        List<Optional<Found>> answers = new ArrayList<>(Collections.nCopies(asked.size(), Optional.empty()));
        template.query(connection -> statement(connection, asked), row -> {
            answers.set(row.getInt("place") - 1, Optional.of(found(row)));
        });
        return answers;
    }

    private static PreparedStatement statement(Connection connection, List<Asked> asked) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(ON_DAYS);
        String[] numbers =
                asked.stream().map(question -> question.number().value()).toArray(String[]::new);
        statement.setArray(1, connection.createArrayOf("text", numbers));
        statement.setObject(
                2,
                asked.stream().mapToInt(question -> TableDay.of(question.day())).toArray());
        return statement;
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(row.getLong("version"), row.getBytes("standings"), row.getInt("stretch"));
    }
}
