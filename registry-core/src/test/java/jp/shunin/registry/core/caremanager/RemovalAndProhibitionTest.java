package jp.shunin.registry.core.caremanager;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.shunin.registry.core.caremanager.CareManagerEvent.PracticeProhibited;
import jp.shunin.registry.core.caremanager.CareManagerEvent.RegistrationRemoved;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.specialmeasure.Measure;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.MeasureTerms;
import jp.shunin.registry.core.specialmeasure.Qualification;
import jp.shunin.registry.core.standing.Reason;
import jp.shunin.registry.core.standing.ReasonCode;
import jp.shunin.registry.core.standing.StandingTimeline;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("X-1, X-2 and C-9: removal and prohibition")
class RemovalAndProhibitionTest {

    private final Entry entry = Entry.withCardFrom(Prefecture.TOKYO, "2022-04-01");

    @Test
    @DisplayName("C-9: removal voids the card from its day on")
    void voidsTheCard() {
        RegistrationRemoved removed = (RegistrationRemoved)
                entry.isRemoved(RemovalCause.REQUEST, "2024-08-01").getFirst();

        assertThat(removed.voidedCards()).containsExactly(1);
        assertThat(entry.state().isRegisteredOn(LocalDate.of(2024, 7, 31))).isTrue();
        assertThat(entry.state().cardOn(LocalDate.of(2024, 7, 31))).isPresent();
        assertThat(entry.state().isRegisteredOn(LocalDate.of(2024, 8, 1))).isFalse();
        assertThat(entry.state().cardOn(LocalDate.of(2024, 8, 1))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"FRAUD", "PRACTICE_WITHOUT_CARD", "BREACH_OF_ORDER"})
    @DisplayName("X-1: a disposition bars a new registration for five years from its day")
    void dispositionBars(RemovalCause cause) {
        assertThat(barredThrough(cause, "2024-08-01")).isEqualTo("2029-07-31");
    }

    @Test
    @DisplayName("X-1, P-2: the five years of a disposition of 29 February end on 28 February")
    void dispositionOfLeapDay() {
        assertThat(barredThrough(RemovalCause.FRAUD, "2024-02-29")).isEqualTo("2029-02-28");
    }

    @ParameterizedTest
    @CsvSource({"2024-09-01", "2024-10-31"})
    @DisplayName("X-1: a request during a prohibition bars until the prohibition would have ended")
    void requestDuringProhibitionBars(String day) {
        entry.isProhibited("2024-09-01", "2024-10-31");

        assertThat(barredThrough(RemovalCause.REQUEST, day)).isEqualTo("2024-10-31");
    }

    @ParameterizedTest
    @CsvSource({"REQUEST, 2024-08-31", "REQUEST, 2024-11-01", "DEATH, 2024-09-15", "DISQUALIFICATION, 2024-09-15"})
    @DisplayName("X-1: any other removal bars nothing")
    void othersBarNothing(RemovalCause cause, String day) {
        entry.isProhibited("2024-09-01", "2024-10-31");

        assertThat(barredThrough(cause, day)).isNull();
    }

    @Test
    @DisplayName("X-1: a registration is removed once, and not before it began")
    void removedOnce() {
        assertThat(entry.refusalOf(entry.removal(RemovalCause.REQUEST, "2022-03-01")))
                .isEqualTo(RefusalCode.NOT_REGISTERED_YET);
        entry.isRemoved(RemovalCause.REQUEST, "2024-08-01");

        assertThat(entry.refusalOf(entry.removal(RemovalCause.DEATH, "2024-07-01")))
                .isEqualTo(RefusalCode.REGISTRATION_REMOVED);
    }

    @Test
    @DisplayName("X-1, X-4: what is recorded for days after a removal that is learnt late has no effect any more")
    void learntLate() {
        Person late = livedOn().removed(RemovalCause.DEATH, "2026-03-01");

        assertThat(late.on("2026-02-28").careManager().valid()).isTrue();
        assertThat(late.on("2026-02-28").registration().prefecture()).isEqualTo(Prefecture.TOKYO);
        assertThat(List.of("2026-03-01", "2026-03-10", "2026-07-01", "2027-04-01"))
                .allSatisfy(day -> assertThat(late.on(day)).satisfies(standing -> {
                    assertThat(standing.registration().registered()).isFalse();
                    assertThat(standing.careManager().valid()).isFalse();
                    assertThat(standing.chief().valid()).isFalse();
                    assertThat(standing.reasons())
                            .extracting(Reason::code)
                            .contains(ReasonCode.REGISTRATION_REMOVED, ReasonCode.CARD_VOIDED);
                }));
        assertThat(late.entry().prefecture()).isEqualTo(Prefecture.TOKYO);
        assertThat(late.entry().cards())
                .allSatisfy(card -> assertThat(card.lastDay()).isBefore("2026-03-01"));
    }

    @Test
    @DisplayName("S-5, X-4: a measure extends nothing of someone whose removal was learnt late")
    void learntLateAndMeasure() {
        MeasureId measure = new MeasureId("14-tour");
        MeasureTerms terms = Measures.ofTokyo()
                .of(Prefecture.KANAGAWA)
                .covering(Qualification.CARD, Qualification.CHIEF)
                .forExpiries("2027-01-01", "2033-12-31")
                .terms();
        Person late = livedOn().under(_ -> Optional.of(Measure.of(terms))).removed(RemovalCause.DEATH, "2026-03-01");

        assertThat(late.effectsOf(measure))
                .extracting(MeasureEffect::coverage)
                .containsOnly(Coverage.REGISTRATION_REMOVED);
    }

    @Test
    @DisplayName("X-3: all that comes back when the removal is annulled")
    void learntLateInError() {
        Person before = livedOn();
        Person late = before.removed(RemovalCause.DEATH, "2026-03-01");

        Person back = late.annulled(late.events().getLast().id());

        assertThat(StandingTimeline.of(back.entry()).stretches())
                .isEqualTo(StandingTimeline.of(before.entry()).stretches());
    }

    /** Moved, renewed and made a chief after 1 March 2026. */
    private static Person livedOn() {
        return Person.registered("2022-03-22")
                .card("2022-04-01")
                .transferred(Prefecture.KANAGAWA, "2026-03-10")
                .completed(Course.RENEWAL_EXPERIENCED_FIRST, "2026-06-20", "R1")
                .renewed("2026-06-25")
                .completed(Course.CHIEF, "2026-06-30", "C1");
    }

    @Test
    @DisplayName("X-4: a removal is not recorded before it happens")
    void notInTheFuture() {
        assertThat(entry.refusalOf(entry.removal(RemovalCause.REQUEST, "2026-11-22")))
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
        assertThat(entry.isRemoved(RemovalCause.REQUEST, "2026-11-21")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"2024-04-01, 2025-03-31", "2024-02-29, 2025-02-28", "2023-03-01, 2024-02-29", "2024-05-01, 2024-05-01"})
    @DisplayName("X-2: a prohibition of one year or less")
    void oneYear(String from, String through) {
        assertThat(entry.isProhibited(from, through)).hasOnlyElementsOfType(PracticeProhibited.class);
        assertThat(entry.state().prohibitionOn(LocalDate.parse(through))).isPresent();
        assertThat(entry.state().prohibitionOn(LocalDate.parse(through).plusDays(1)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2024-04-01, 2025-04-01", "2024-02-29, 2025-03-01", "2023-03-01, 2024-03-01"})
    @DisplayName("X-2: one day more is refused")
    void longerThanOneYear(String from, String through) {
        assertThat(entry.refusalOf(entry.prohibition(from, through))).isEqualTo(RefusalCode.PROHIBITION_TOO_LONG);
    }

    @Test
    @DisplayName("X-2: prohibitions do not overlap, but may follow one another")
    void overlap() {
        entry.isProhibited("2024-09-01", "2024-10-31");

        assertThat(entry.refusalOf(entry.prohibition("2024-10-31", "2024-12-31")))
                .isEqualTo(RefusalCode.PROHIBITED_ALREADY);
        assertThat(entry.isProhibited("2024-11-01", "2024-12-31")).hasSize(1);
    }

    @Test
    @DisplayName("C-9, X-2: a prohibition does not stretch the card's period")
    void cardIsNotStretched() {
        Term before = entry.state().cards().getFirst().term();

        entry.isProhibited("2024-09-01", "2024-10-31");

        assertThat(entry.state().cards().getFirst().term()).isEqualTo(before);
    }

    private @Nullable LocalDate barredThrough(RemovalCause cause, String day) {
        return ((RegistrationRemoved) entry.isRemoved(cause, day).getFirst()).barredThrough();
    }
}
