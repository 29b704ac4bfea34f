package jp.shunin.registry.core.caremanager;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RegisterCareManager;
import jp.shunin.registry.core.course.Curricula;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.policy.PrefecturePolicies;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("X-1: a disposition bars a new registration for five years from its day")
class BarredRegistrationTest {

    private static final PrefecturePolicies POLICIES = PrefecturePolicies.load();
    private static final Curricula CURRICULA = Curricula.load();

    /** Number 13000001, removed for fraud on 2020-02-29: barred through 2025-02-28. */
    private static final Person REMOVED = Person.registered("2015-04-01").removed(RemovalCause.FRAUD, "2020-02-29");

    @Test
    @DisplayName("not on its first day, nor on its last, 2025-02-28")
    void barred() {
        Refused.by(Rule.X_1, RefusalCode.REGISTRATION_BARRED, () -> register("2020-02-29", Person.particulars(), null));
        Refused.by(Rule.X_1, RefusalCode.REGISTRATION_BARRED, () -> register("2025-02-28", Person.particulars(), null));
    }

    @Test
    @DisplayName("but on the day after")
    void over() {
        assertThat(register("2025-03-01", Person.particulars(), null)).hasSize(1);
    }

    @ParameterizedTest
    @DisplayName("the same person, however the kana are written")
    @CsvSource({"ﾔﾏﾀﾞ, ハナコ", "ヤマダ, 'ハナ コ'"})
    void kana(String family, String given) {
        Refused.by(
                Rule.X_1,
                RefusalCode.REGISTRATION_BARRED,
                () -> register("2024-01-10", person(family, given, "1970-02-01"), null));
    }

    @ParameterizedTest
    @DisplayName("somebody of another name or date of birth is registered")
    @CsvSource({"ヤマダ, ヒナコ, 1970-02-01", "ヤマダ, ハナコ, 1970-02-02"})
    void somebodyElse(String family, String given, String dateOfBirth) {
        assertThat(register("2024-01-10", person(family, given, dateOfBirth), null))
                .hasSize(1);
    }

    @Test
    @DisplayName("who was found to be another person is registered, and the finding is on record")
    void found() {
        RegistrationNumber barred = REMOVED.number();

        assertThat(register("2024-01-10", Person.particulars(), barred))
                .singleElement()
                .satisfies(event -> assertThat(((CareManagerEvent.CareManagerRegistered) event).notIdenticalWith())
                        .isEqualTo(barred));
        Refused.by(
                Rule.X_1,
                RefusalCode.REGISTRATION_BARRED,
                () -> register("2024-01-10", Person.particulars(), RegistrationNumber.of(Prefecture.KYOTO, 9)));
    }

    @Test
    @DisplayName("a removal on request bars nobody, one during a prohibition until that would have ended")
    void onRequest() {
        Person left = Person.registered("2015-04-01").removed(RemovalCause.REQUEST, "2020-02-29");
        Person leftProhibited = Person.registered("2015-04-01")
                .prohibited("2020-01-01", "2020-06-30")
                .removed(RemovalCause.REQUEST, "2020-02-29");

        assertThat(Bars.in(left.entry(), PersonalData.IN_CLEAR, Person.particulars()))
                .isEmpty();
        assertThat(Bars.in(leftProhibited.entry(), PersonalData.IN_CLEAR, Person.particulars()))
                .contains(new Bar(left.number(), LocalDate.of(2020, 2, 29), LocalDate.of(2020, 6, 30)));
    }

    private static List<CareManagerEvent> register(
            String on, PersonalRecord person, @Nullable RegistrationNumber notIdenticalWith) {
        DecisionContext context = new DecisionContext(
                POLICIES,
                CURRICULA,
                measure -> Optional.empty(),
                asked -> Bars.in(REMOVED.entry(), PersonalData.IN_CLEAR, asked).stream()
                        .toList(),
                PersonalData.IN_CLEAR,
                Person.TODAY);
        return Decisions.decide(
                new RegisterCareManager(
                        RegistrationNumber.of(Prefecture.KYOTO, 7),
                        Prefecture.KYOTO,
                        LocalDate.parse(on),
                        LocalDate.of(2015, 1, 15),
                        person,
                        notIdenticalWith),
                context);
    }

    private static PersonalRecord person(String family, String given, String dateOfBirth) {
        return new PersonalRecord("山田", "花子", family, given, null, LocalDate.parse(dateOfBirth), null);
    }
}
