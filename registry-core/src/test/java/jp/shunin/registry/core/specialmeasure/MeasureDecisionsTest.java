package jp.shunin.registry.core.specialmeasure;

import static jp.shunin.registry.core.specialmeasure.Qualification.CARD;
import static jp.shunin.registry.core.specialmeasure.Qualification.CHIEF;
import static jp.shunin.registry.core.specialmeasure.RenewalBase.EXTENDED_EXPIRY;
import static jp.shunin.registry.core.specialmeasure.RenewalBase.ORIGINAL_EXPIRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.CommandRefused;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureCommand.AmendSpecialMeasure;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureCommand.ApproveMeasureApplication;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureCommand.DeclareSpecialMeasure;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureCommand.WithdrawSpecialMeasure;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureEvent.SpecialMeasureAmended;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("S-1, S-3 and S-5: what may be declared and amended")
class MeasureDecisionsTest {

    private static final MeasureId ID = new MeasureId("13-covid-2021");
    private static final LegalBasis BASIS = new LegalBasis("2福保高介第1672号", LocalDate.of(2021, 1, 26), null);
    private static final LocalDate TODAY = LocalDate.of(2021, 2, 1);
    private static final LocalDate FROM = LocalDate.of(2020, 3, 1);
    private static final LocalDate THROUGH = LocalDate.of(2021, 5, 31);
    private static final LocalDate SINCE = LocalDate.of(2021, 1, 26);
    private static final Cohort COHORT = new Cohort(FROM, THROUGH, SINCE);
    private static final ExtensionRule TWO_YEARS = by(Period.ofYears(2));
    private static final MeasureTerms TERMS =
            new MeasureTerms(Prefecture.TOKYO, BASIS, Set.of(CARD, CHIEF), COHORT, List.of(TWO_YEARS), EXTENDED_EXPIRY);

    @Test
    @DisplayName("S-1: sound terms are declared as they are")
    void declared() {
        assertThat(MeasureDecisions.decide(new DeclareSpecialMeasure(ID, TERMS), TODAY))
                .satisfies(declared -> {
                    assertThat(declared.terms()).isEqualTo(TERMS);
                    assertThat(declared.rules()).containsExactly(Rule.S_1);
                });
    }

    @Test
    @DisplayName("X-4: the document on which it rests has been written, on the very day at the latest")
    void documentOfTheFuture() {
        DeclareSpecialMeasure command = new DeclareSpecialMeasure(ID, TERMS);

        assertThat(MeasureDecisions.decide(command, BASIS.documentDate()).terms())
                .isEqualTo(TERMS);
        assertThat(refusal(() ->
                        MeasureDecisions.decide(command, BASIS.documentDate().minusDays(1))))
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
    }

    @Test
    @DisplayName("S-1: a cohort does not run backwards")
    void cohortBackwards() {
        assertThat(refusalOfDeclaring(new Cohort(THROUGH, FROM, null), TWO_YEARS))
                .isEqualTo(RefusalCode.COHORT_ENDS_BEFORE_IT_BEGINS);
    }

    @Test
    @DisplayName("S-1: an extension has a fixed date or a period, exactly one of the two")
    void oneLength() {
        assertThat(refusalOfDeclaring(COHORT, new ExtensionRule(null, null, null, null)))
                .isEqualTo(RefusalCode.EXTENSION_NEEDS_ONE_LENGTH);
        assertThat(refusalOfDeclaring(
                        COHORT, new ExtensionRule(null, null, LocalDate.of(2024, 3, 31), Period.ofYears(2))))
                .isEqualTo(RefusalCode.EXTENSION_NEEDS_ONE_LENGTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "P-1Y", "P30D", "P1Y1D"})
    @DisplayName("S-1: a period is positive, in years and months")
    void positivePeriod(String period) {
        assertThat(refusalOfDeclaring(COHORT, by(Period.parse(period))))
                .isEqualTo(RefusalCode.EXTENSION_PERIOD_NOT_POSITIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P100Y1M", "P1201M", "P9999999Y", "P2147483647Y2147483647M"})
    @DisplayName("S-1: a period is at most a hundred years, so that the extended end is a day that can be kept")
    void periodTooLong(String period) {
        assertThat(refusalOfDeclaring(COHORT, by(Period.parse(period))))
                .isEqualTo(RefusalCode.EXTENSION_PERIOD_TOO_LONG);
    }

    @Test
    @DisplayName("S-1: a period of a hundred years is the longest")
    void longestPeriod() {
        assertThat(MeasureDecisions.decide(new DeclareSpecialMeasure(ID, terms(COHORT, by(Period.ofYears(100)))), TODAY)
                        .terms()
                        .extendedThrough(THROUGH))
                .contains(LocalDate.of(2121, 5, 31));
    }

    @Test
    @DisplayName("S-1: a sub-range lies within the cohort")
    void subRangeOutside() {
        assertThat(refusalOfDeclaring(COHORT, new ExtensionRule(FROM.minusDays(1), null, null, Period.ofYears(2))))
                .isEqualTo(RefusalCode.EXTENSION_OUTSIDE_COHORT);
        assertThat(refusalOfDeclaring(COHORT, new ExtensionRule(null, THROUGH.plusDays(1), null, Period.ofYears(2))))
                .isEqualTo(RefusalCode.EXTENSION_OUTSIDE_COHORT);
    }

    @Test
    @DisplayName("S-5: a fixed date may be no extension for some of the cohort, but not for all of it")
    void wouldNotExtend() {
        assertThat(refusalOfDeclaring(COHORT, until(FROM))).isEqualTo(RefusalCode.EXTENSION_WOULD_NOT_EXTEND);
        assertThat(MeasureDecisions.decide(
                        new DeclareSpecialMeasure(ID, terms(COHORT, until(FROM.plusDays(1)))), TODAY))
                .isNotNull();
        assertThat(MeasureDecisions.decide(new DeclareSpecialMeasure(ID, terms(COHORT, until(THROUGH))), TODAY))
                .isNotNull();
    }

    @Test
    @DisplayName("S-4: another person than who declared it, or amended it last, approves the application")
    void twoPersons() {
        Measure declared = new Measure(TERMS, "officer-13", null);

        assertThat(MeasureDecisions.decide(declared, approval("approver-13")).terms())
                .isEqualTo(TERMS);
        assertThat(refusal(() -> MeasureDecisions.decide(declared, approval("officer-13"))))
                .isEqualTo(RefusalCode.APPROVED_BY_WHO_CHANGED_IT);
    }

    @Test
    @DisplayName("S-4: where no accounts exist, two persons cannot be told apart")
    void noAccounts() {
        assertThat(MeasureDecisions.decide(new Measure(TERMS, "local", null), approval(null)))
                .isNotNull();
    }

    @Test
    @DisplayName("S-4: who amended it last counts, not who approved or declared it before")
    void whoChangedItLast() {
        Measure declared =
                Measure.evolve(null, MeasureDecisions.decide(new DeclareSpecialMeasure(ID, TERMS), TODAY), "a");
        Measure approved = Measure.evolve(declared, MeasureDecisions.decide(declared, approval("b")), "b");
        Measure amended = Measure.evolve(approved, new SpecialMeasureAmended(ID, TERMS, List.of(Rule.S_3)), "b");

        assertThat(approved.changedBy()).isEqualTo("a");
        assertThat(amended.changedBy()).isEqualTo("b");
    }

    @Test
    @DisplayName("S-3: a withdrawn measure covers nobody from that day on, and is neither amended nor applied")
    void withdrawn() {
        WithdrawSpecialMeasure withdrawal = new WithdrawSpecialMeasure(ID, THROUGH, "終了");
        Measure withdrawn =
                Measure.evolve(Measure.of(TERMS), MeasureDecisions.decide(Measure.of(TERMS), withdrawal), "officer-13");

        assertThat(withdrawn.isWithdrawnOn(THROUGH)).isTrue();
        assertThat(withdrawn.isWithdrawnOn(THROUGH.minusDays(1))).isFalse();
        assertThat(refusal(() -> MeasureDecisions.decide(withdrawn, withdrawal)))
                .isEqualTo(RefusalCode.MEASURE_WITHDRAWN);
        assertThat(refusal(() -> MeasureDecisions.decide(withdrawn, approval(null))))
                .isEqualTo(RefusalCode.MEASURE_WITHDRAWN);
        assertThat(refusal(() -> MeasureDecisions.decide(
                        withdrawn, amend(null, null, null, List.of(by(Period.ofYears(3))), null), TODAY)))
                .isEqualTo(RefusalCode.MEASURE_WITHDRAWN);
    }

    @Test
    @DisplayName("S-3: an amendment may widen the cohort and lengthen the extension")
    void widensAndLengthens() {
        Cohort wider = new Cohort(FROM.minusDays(1), THROUGH.plusDays(1), SINCE.minusDays(1));

        assertThat(MeasureDecisions.decide(
                        Measure.of(TERMS), amend(null, null, wider, List.of(by(Period.ofYears(3))), null), TODAY))
                .satisfies(amended -> {
                    assertThat(amended.rules()).containsExactly(Rule.S_3);
                    assertThat(amended.terms().cohort()).isEqualTo(wider);
                    assertThat(amended.terms().extendedThrough(THROUGH)).contains(LocalDate.of(2024, 5, 31));
                    assertThat(amended.terms().covers()).isEqualTo(TERMS.covers());
                });
    }

    @Test
    @DisplayName("S-3: an amendment changes something, but never the prefecture")
    void amendmentOfNothingOrOfThePrefecture() {
        assertThat(refusalOf(amend(null, null, null, null, null))).isEqualTo(RefusalCode.AMENDMENT_CHANGES_NOTHING);
        assertThat(refusalOf(amend(Prefecture.OSAKA, null, null, null, null)))
                .isEqualTo(RefusalCode.AMENDMENT_CHANGES_PREFECTURE);
    }

    @Test
    @DisplayName("S-3: nobody gets a shorter extension")
    void shorter() {
        assertShortens(amend(null, null, null, List.of(by(Period.ofMonths(23))), null));
        assertShortens(amend(null, null, null, List.of(until("2023-05-30")), null));
        assertShortens(amend(null, null, null, null, ORIGINAL_EXPIRY));
    }

    @Test
    @DisplayName("S-3: nobody falls out of a measure")
    void narrower() {
        assertShortens(amend(null, Set.of(CARD), null, null, null));
        assertShortens(amend(null, null, new Cohort(FROM.plusDays(1), THROUGH, SINCE), null, null));
        assertShortens(amend(null, null, new Cohort(FROM, THROUGH.minusDays(1), SINCE), null, null));
        assertShortens(amend(null, null, new Cohort(FROM, THROUGH, SINCE.plusDays(1)), null, null));
        assertShortens(amend(null, null, new Cohort(FROM, THROUGH, null), null, null));
    }

    @Test
    @DisplayName("S-3: what is shorter is told at the part that makes it so")
    void shorterWhere() {
        assertThat(fieldOf(amend(null, Set.of(CARD), null, null, null))).contains("covers");
        assertThat(fieldOf(amend(null, null, new Cohort(FROM.plusDays(1), THROUGH, SINCE), null, null)))
                .contains("cohort/expiresFrom");
        assertThat(fieldOf(amend(null, null, new Cohort(FROM, THROUGH.minusDays(1), SINCE), null, null)))
                .contains("cohort/expiresThrough");
        assertThat(fieldOf(amend(null, null, null, List.of(by(Period.ofMonths(23))), null)))
                .contains("extensions");
    }

    private static Optional<String> fieldOf(AmendSpecialMeasure command) {
        return catchThrowableOfType(
                        CommandRefused.class, () -> MeasureDecisions.decide(Measure.of(TERMS), command, TODAY))
                .refusal()
                .field();
    }

    private static void assertShortens(AmendSpecialMeasure command) {
        assertThat(refusalOf(command)).isEqualTo(RefusalCode.AMENDMENT_SHORTENS);
    }

    private static RefusalCode refusalOf(AmendSpecialMeasure command) {
        return catchThrowableOfType(
                        CommandRefused.class, () -> MeasureDecisions.decide(Measure.of(TERMS), command, TODAY))
                .refusal()
                .code();
    }

    private static RefusalCode refusalOfDeclaring(Cohort cohort, ExtensionRule extension) {
        DeclareSpecialMeasure command = new DeclareSpecialMeasure(ID, terms(cohort, extension));
        return catchThrowableOfType(CommandRefused.class, () -> MeasureDecisions.decide(command, TODAY))
                .refusal()
                .code();
    }

    private static AmendSpecialMeasure amend(
            @Nullable Prefecture prefecture,
            @Nullable Set<Qualification> covers,
            @Nullable Cohort cohort,
            @Nullable List<ExtensionRule> extensions,
            @Nullable RenewalBase renewalBase) {
        return new AmendSpecialMeasure(ID, prefecture, null, covers, cohort, extensions, renewalBase);
    }

    private static MeasureTerms terms(Cohort cohort, ExtensionRule extension) {
        return new MeasureTerms(Prefecture.TOKYO, BASIS, Set.of(CARD), cohort, List.of(extension), ORIGINAL_EXPIRY);
    }

    private static ExtensionRule by(Period period) {
        return new ExtensionRule(null, null, null, period);
    }

    private static ExtensionRule until(LocalDate day) {
        return new ExtensionRule(null, null, day, null);
    }

    private static ExtensionRule until(String day) {
        return until(LocalDate.parse(day));
    }

    private static ApproveMeasureApplication approval(@Nullable String approver) {
        return new ApproveMeasureApplication(ID, approver, THROUGH, "job-1");
    }

    private static RefusalCode refusal(ThrowingCallable decision) {
        return catchThrowableOfType(CommandRefused.class, decision).refusal().code();
    }
}
