package jp.shunin.registry.projections.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.standing.Standing;
import jp.shunin.registry.core.standing.Stretch;
import jp.shunin.registry.journal.testing.TestDatabase;
import jp.shunin.registry.projections.standing.kept.KeptStandings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Tables in which standings are JSON")
class StandingsInFewBytesTest {

    private static final RegistrationNumber NUMBER = new RegistrationNumber("13000001");

    private static final String NEITHER = """
        {"registration":{"registered":false},"careManager":{"valid":false},"chief":{"valid":false},"reasons":[\
        {"code":"NOT_REGISTERED","rule":"K-5"},{"code":"NO_CARD","rule":"C-1"},{"code":"NEVER_CHIEF","rule":"K-1"}],\
        "grounds":[]}\
        """;

    private static final String REGISTERED = """
        {"registration":{"registered":true,"prefecture":"13"},"careManager":{"valid":false},"chief":{"valid":false},\
        "reasons":[{"code":"NO_CARD","rule":"C-1"},{"code":"NEVER_CHIEF","rule":"K-1"}],\
        "grounds":[{"code":"REGISTERED","event":"0e5a3f1c-2b7d-4c8e-9f60-112233445566"}]}\
        """;

    @Test
    @DisplayName("are written anew when the registry is upgraded, and say the same")
    void converted() {
        DataSource database = TestDatabase.migratedTo("074");
        JdbcClient sql = JdbcClient.create(database);
        sql.sql("""
            insert into standing (registration_number, version, spans, standings)
            values (?, 2, array['(,2016-05-20)', '[2016-05-20,)']::daterange[], array[?, ?])
            """).params(NUMBER.value(), NEITHER, REGISTERED).update();
        sql.sql("insert into history (registration_number, version, standings) values (?, 2, array[?, ?, null, null])")
                .params(NUMBER.value(), NEITHER, REGISTERED)
                .update();

        TestDatabase.migrate(database);

        LocalDate registered = LocalDate.of(2016, 5, 20);
        StandingQueries standings = new StandingQueries(database);
        assertThat(standings.between(NUMBER, registered.minusDays(1), registered))
                .containsExactly(
                        new Stretch(null, registered.minusDays(1), Standing.UNKNOWN),
                        new Stretch(registered, null, StandingJson.read(REGISTERED)));
        assertThat(standings.on(NUMBER, registered)).contains(new StandingOnDate(2, StandingJson.read(REGISTERED)));
        assertThat(standings.on(NUMBER, registered.minusDays(1))).contains(new StandingOnDate(2, Standing.UNKNOWN));

        byte[] history = sql.sql("select standings from history where registration_number = ? and version = 2")
                .param(NUMBER.value())
                .query(byte[].class)
                .single();
        Standing after = StandingJson.read(REGISTERED);
        assertThat(KeptStandings.read(history)).isEqualTo(List.of(Standing.UNKNOWN, after, after, after));
    }
}
