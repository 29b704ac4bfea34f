package jp.shunin.registry.core.caremanager;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ChangeParticulars;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RegisterCareManager;
import jp.shunin.registry.core.caremanager.CareManagerEvent.PersonForgotten;
import jp.shunin.registry.core.rule.CommandRefused;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A person is forgotten once the law needs the name no more")
class ForgettingTest {

    private final Vault vault = new Vault();

    /** The registration is e1, the change of name e2, the card e3, the removal e4. */
    private final Person removed = Person.registered("2015-04-01")
            .renamed("2016-01-10")
            .card("2016-04-01")
            .removed(RemovalCause.REQUEST, "2020-02-29")
            .sealedBy(vault);

    private final Person forgotten = removed.forgotten("2020-02-29");

    @Test
    @DisplayName("after the removal, which says all but who it was")
    void forgets() {
        assertThat(forgotten.latest())
                .containsExactly(new PersonForgotten(removed.number(), LocalDate.of(2020, 2, 29), List.of(Rule.X_1)));
        assertThat(forgotten.entry().person()).isEqualTo(new ErasedRecord());
        assertThat(forgotten.on("2018-01-01").careManager().valid()).isTrue();
    }

    @Test
    @DisplayName("not while the registration stands, and not of a day on which it did")
    void stillRegistered() {
        Person holder = Person.registered("2015-04-01").sealedBy(vault);

        refused(RefusalCode.STILL_REGISTERED, () -> holder.forgotten("2026-11-21"));
        refused(RefusalCode.STILL_REGISTERED, () -> removed.forgotten("2020-02-28"));
        refused(RefusalCode.DATE_IN_FUTURE, () -> removed.forgotten("2026-11-22"));
    }

    @Test
    @DisplayName("X-1: not through the last day on which a new registration is barred, 2025-02-28")
    void barred() {
        Person barred = Person.registered("2015-04-01")
                .removed(RemovalCause.FRAUD, "2020-02-29")
                .sealedBy(vault);

        refused(RefusalCode.BAR_STILL_RUNS, () -> barred.forgotten("2025-02-28"));
        assertThat(barred.forgotten("2025-03-01").latest()).hasSize(1);
    }

    @Test
    @DisplayName("not if an event says in clear who it is, even one that holds no more")
    void inClear() {
        Person recordedInClear = Person.registered("2015-04-01")
                .renamed("2016-01-10")
                .annulled("e2")
                .removed(RemovalCause.REQUEST, "2020-02-29");

        refused(RefusalCode.RECORDED_IN_CLEAR, () -> recordedInClear.forgotten("2020-02-29"));
    }

    @Test
    @DisplayName("only once, and for good")
    void forGood() {
        refused(RefusalCode.PERSON_FORGOTTEN, () -> forgotten.forgotten("2026-11-21"));
        refused(RefusalCode.FORGETTING_IS_FINAL, () -> forgotten.annulled("e5"));
    }

    @Test
    @DisplayName("nothing more is said of who it was, neither by a change nor by a correction")
    void nothingMore() {
        refused(RefusalCode.PERSON_FORGOTTEN, () -> forgotten.renamed("2017-01-01"));
        refused(RefusalCode.PERSON_FORGOTTEN, () -> forgotten.annulled("e2"));
    }

    @Test
    @DisplayName("X-3: all else can be corrected, but not the removal on which it rests")
    void corrections() {
        assertThat(forgotten.annulled("e3").entry().isForgotten()).isTrue();
        refused(RefusalCode.EVENT_STANDS_IN_THE_WAY, () -> forgotten.annulled("e4"));
    }

    @Test
    @DisplayName(
            "X-3: what is sealed is corrected as if it were not: the same again changes nothing, another name does")
    void sealedCorrections() {
        PersonalRecord renamed = new PersonalRecord("佐藤", "花子", "サトウ", "ハナコ", "山田", LocalDate.of(1970, 2, 1), null);
        ChangeParticulars same = new ChangeParticulars(removed.number(), LocalDate.of(2016, 1, 10), renamed);
        ChangeParticulars other =
                new ChangeParticulars(removed.number(), LocalDate.of(2016, 1, 10), Person.particulars());

        refused(RefusalCode.CORRECTION_CHANGES_NOTHING, () -> removed.replaced("e2", same));
        assertThat(removed.replaced("e2", other).latest()).hasSize(2);
    }

    @Test
    @DisplayName("X-3: to annul a correction of the registration goes back to what was sealed")
    void backToWhatWasSealed() {
        RegisterCareManager first = (RegisterCareManager)
                Person.registered("2015-04-01").entry().commandOf("e1").orElseThrow();
        RegisterCareManager earlier = new RegisterCareManager(
                first.registrationNumber(),
                first.prefecture(),
                LocalDate.of(2015, 3, 20),
                first.practicalTrainingCompletedOn(),
                first.person());
        Person corrected = Person.registered("2015-04-01")
                .sealedBy(vault)
                .replaced("e1", earlier)
                .sealedBy(vault);

        Person restored = corrected.annulled("e2");

        assertThat(restored.entry().registeredOn()).isEqualTo("2015-04-01");
        assertThat(vault.open(restored.number(), restored.entry().person())).contains(Person.particulars());
    }

    private static void refused(RefusalCode code, ThrowingCallable step) {
        Assertions.assertThatExceptionOfType(CommandRefused.class)
                .isThrownBy(step)
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }
}
