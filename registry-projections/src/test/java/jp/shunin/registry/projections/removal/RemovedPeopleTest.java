package jp.shunin.registry.projections.removal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.shunin.registry.core.caremanager.Bar;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RemoveRegistration;
import jp.shunin.registry.core.caremanager.PersonalRecord;
import jp.shunin.registry.core.caremanager.RemovalCause;
import jp.shunin.registry.projections.standing.EntryReader;
import jp.shunin.registry.projections.testing.Life;
import jp.shunin.registry.projections.testing.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("X-1: who was removed by a disposition")
class RemovedPeopleTest {

    private static final LocalDate BORN = LocalDate.of(1980, 1, 2);
    private static final PersonalRecord BARRED = new PersonalRecord("罰", "太郎", "バツ", "タロウ", null, BORN, "東京都見本市1番");

    private final Life life = Life.of(59_201);
    private final Register register = Register.withoutFollowers();
    private final RemovedPeople removed =
            new RemovedPeople(register.dataSource(), new EntryReader(register.journal()), register.people());

    @BeforeEach
    void remove() {
        register.send(
                life.registeredAs(BARRED, "2016-05-20"),
                new RemoveRegistration(life.number(), LocalDate.of(2020, 3, 1), RemovalCause.FRAUD));
    }

    @AfterEach
    void stop() {
        register.close();
    }

    @Test
    @DisplayName("is found by the name in kana and the day of birth together, also among many who are asked for")
    void found() {
        PersonalRecord another = new PersonalRecord("別", "太郎", "ベツ", "タロウ", null, BORN, "東京都見本市1番");

        assertThat(removed.of(BARRED)).extracting(Bar::number).containsExactly(life.number());
        assertThat(removed.of(another)).isEmpty();
        assertThat(removed.among(List.of(BARRED, another)).of(BARRED)).hasSize(1);
        assertThat(removed.among(List.of(BARRED, another)).of(another)).isEmpty();
    }

    @Test
    @DisplayName("is found after an upgrade from a version that kept another token")
    void completed() {
        register.sql().sql("update removed_person set identity_key = null").update();
        assertThat(removed.of(BARRED)).isEmpty();

        removed.complete();

        assertThat(removed.of(BARRED)).hasSize(1);
    }

    @Test
    @DisplayName("keeps what another node has written meanwhile")
    void writtenMeanwhile() {
        register.sql().sql("update removed_person set identity_key = 'newer'").update();

        removed.complete();

        assertThat(register.rows("select identity_key from removed_person").getFirst())
                .contains("newer");
    }
}
