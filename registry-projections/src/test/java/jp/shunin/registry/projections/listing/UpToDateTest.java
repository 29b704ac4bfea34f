package jp.shunin.registry.projections.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import jp.shunin.registry.core.caremanager.CareManagerCommand;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.journal.testing.TestDatabase;
import jp.shunin.registry.projections.roster.RosterLine;
import jp.shunin.registry.projections.roster.Rosters;
import jp.shunin.registry.projections.testing.Life;
import jp.shunin.registry.projections.testing.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A list knows all that was committed before it was asked")
class UpToDateTest {

    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    private final Life hanako = Life.of(59_001);
    private final Life taro = Life.of(59_002);
    private final Register register = Register.withoutFollowers();
    private final Rosters rosters = new Rosters(register.lists(), register.people());

    @AfterEach
    void stop() {
        register.close();
    }

    @Test
    @DisplayName("though its follower does not run at all")
    void withoutFollower() {
        register.send(hanako.registered("2016-05-20"), hanako.card("2016-06-01"));
        assertThat(careManagers()).containsExactly(hanako.number());

        register.send(hanako.removed("2018-01-01"), taro.registered("2016-05-20"), taro.card("2016-06-01"));
        assertThat(careManagers()).containsExactly(taro.number());
    }

    @Test
    @DisplayName("though an older transaction is still open, for which followers have to wait")
    void openTransaction() {
        TestDatabase.transaction(register.dataSource()).executeWithoutResult(_ -> {
            register.sql()
                    .sql("select pg_current_xact_id()::text")
                    .query(String.class)
                    .single();

            register.inAnotherTransaction(() -> {
                register.send(hanako.registered("2016-05-20"), hanako.card("2016-06-01"));
                return "";
            });

            assertThat(register.journal().page(register.journal().head(), 1)).isEmpty();
            assertThat(register.<List<RegistrationNumber>>inAnotherTransaction(this::careManagers))
                    .containsExactly(hanako.number());
        });
    }

    @Test
    @DisplayName(
            "and when too much is missing, as at the start of a rebuild, it says so instead of leaving anybody out")
    void tooMuch() {
        register.send(IntStream.rangeClosed(1, UpToDate.MOST_ENTRIES + 1)
                .mapToObj(serial -> Life.of(serial).registered("2016-05-20"))
                .toArray(CareManagerCommand[]::new));

        assertThatThrownBy(this::careManagers).isInstanceOf(ListsLagException.class);
    }

    @Test
    @DisplayName("and holds each entry at its newest version, whoever wrote it")
    void newestVersion() {
        register.send(hanako.full());

        careManagers();

        assertThat(register.rows("select version from person_index"))
                .isEqualTo(register.rows("select version from standing"));
    }

    private List<RegistrationNumber> careManagers() {
        return rosters.careManagers(Prefecture.TOKYO, DAY).page(null, 10).items().stream()
                .map(RosterLine::registrationNumber)
                .toList();
    }
}
