package jp.shunin.registry.projections.roster;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import jp.shunin.registry.journal.testing.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("The ends to come, when the registry is upgraded")
class MigratedLapsesTest {

    @Test
    @DisplayName("are taken from the stretches: one for each unbroken run, another after a gap, a move or a new end")
    void fromTheStretches() {
        DataSource database = TestDatabase.migratedTo("074");
        JdbcClient sql = JdbcClient.create(database);
        sql.sql("""
            insert into roster_span
                (registration_number, during, prefecture, prohibited, care_manager_until, chief_until)
            values
                ('13000001', '[2016-06-01,2018-03-01)', '13', false, '2021-05-31', null),
                ('13000001', '[2018-03-01,2019-01-01)', '13', false, '2021-05-31', '2021-05-31'),
                ('13000001', '[2019-01-01,2021-06-01)', '13', true, '2021-05-31', '2021-05-31'),
                ('13000001', '[2021-06-01,)', '13', false, null, null),
                ('13000002', '[2016-06-01,2018-03-01)', '13', false, '2021-05-31', null),
                ('13000002', '[2018-03-01,2021-06-01)', '26', false, '2021-05-31', null),
                ('13000003', '[2016-06-01,2017-01-01)', '13', false, '2016-12-31', null),
                ('13000003', '[2018-01-01,2019-01-01)', '13', false, '2018-12-31', null),
                ('13000004', '[2016-06-01,2017-01-01)', '13', false, '2016-12-31', null),
                ('13000004', '[2018-01-01,2019-01-01)', '13', false, '2016-12-31', null)
            """).update();

        TestDatabase.migrate(database);

        assertThat(sql.sql("""
            select concat_ws(' ', registration_number, qualification, since, through, prefecture, last_day, month)
            from lapse order by registration_number, qualification, since
            """).query(String.class).list())
                .containsExactly(
                        "13000001 CARD 2016-06-01 2021-05-31 13 2021-05-31 2021-05-01",
                        "13000001 CHIEF 2018-03-01 2021-05-31 13 2021-05-31 2021-05-01",
                        "13000002 CARD 2016-06-01 2018-02-28 13 2021-05-31 2021-05-01",
                        "13000002 CARD 2018-03-01 2021-05-31 26 2021-05-31 2021-05-01",
                        "13000003 CARD 2016-06-01 2016-12-31 13 2016-12-31 2016-12-01",
                        "13000003 CARD 2018-01-01 2018-12-31 13 2018-12-31 2018-12-01",
                        "13000004 CARD 2016-06-01 2016-12-31 13 2016-12-31 2016-12-01",
                        "13000004 CARD 2018-01-01 2018-12-31 13 2016-12-31 2016-12-01");
    }
}
