package jp.shunin.registry.core.caremanager;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CardIssued;
import jp.shunin.registry.core.caremanager.CareManagerEvent.RegistrationTransferred;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.time.ValidityPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("M-1, M-3 and C-7: the transfer of a registration")
class TransferTest {

    private static final LocalDate DAY = LocalDate.of(2024, 10, 2);

    /** The card ends on 2027-03-31. */
    private final Entry entry = Entry.withCardFrom(Prefecture.TOKYO, "2022-04-01");

    @Test
    @DisplayName("C-7: the new prefecture's card is for the rest of the old one's period")
    void restOfThePeriod() {
        List<CareManagerEvent> events = entry.movesTo(Prefecture.KANAGAWA, "2024-10-02");

        assertThat(events).hasSize(2);
        assertThat((RegistrationTransferred) events.getFirst())
                .satisfies(transferred -> assertThat(transferred.voidedCards()).containsExactly(1));
        assertThat((CardIssued) events.getLast()).satisfies(issued -> {
            assertThat(issued.term()).isEqualTo(term("2024-10-02", "2027-03-31"));
            assertThat(issued.replacesCard()).isEqualTo(1);
            assertThat(issued.issuedBy()).isEqualTo(Prefecture.KANAGAWA);
            assertThat(issued.rules()).contains(Rule.C_7);
        });
    }

    @Test
    @DisplayName("C-7: no card without applying for one; the old one is in force through the day before")
    void withoutCard() {
        assertThat(entry.movesWithoutCardTo(Prefecture.KANAGAWA, "2024-10-02"))
                .hasOnlyElementsOfType(RegistrationTransferred.class);

        assertThat(entry.state().cardOn(DAY.minusDays(1))).isPresent();
        assertThat(entry.state().cardOn(DAY)).isEmpty();
    }

    @Test
    @DisplayName("M-3: the entry moves; number, chief certificate and completions stay")
    void whatStays() {
        entry.completes(Course.CHIEF, "2023-02-10", "C1");
        RegisterEntry before = entry.state();

        entry.movesTo(Prefecture.KANAGAWA, "2024-10-02");

        RegisterEntry after = entry.state();
        assertThat(after.prefectureOn(DAY.minusDays(1))).isEqualTo(Prefecture.TOKYO);
        assertThat(after.prefectureOn(DAY)).isEqualTo(Prefecture.KANAGAWA);
        assertThat(after.number()).isEqualTo(before.number());
        assertThat(after.certificates()).isEqualTo(before.certificates());
        assertThat(after.completions()).isEqualTo(before.completions());
    }

    @Test
    @DisplayName(
            "C-7, X-4: a transfer recorded after the removal voids the card from its own day, not from the removal's")
    void recordedAfterRemoval() {
        entry.isRemoved(RemovalCause.REQUEST, "2025-01-15");

        entry.movesWithoutCardTo(Prefecture.KANAGAWA, "2024-10-02");

        assertThat(entry.state().cardOn(DAY.minusDays(1))).isPresent();
        assertThat(entry.state().cardOn(DAY)).isEmpty();
    }

    @Test
    @DisplayName("C-7: a renewed card that has not begun moves too, with its whole period")
    void renewedButNotBegun() {
        Entry person = Entry.withCardFrom(Prefecture.TOKYO, "2022-01-01");
        person.completes(Course.RENEWAL_EXPERIENCED_FIRST, "2026-06-20", "R1");
        person.renews("2026-10-01");

        List<CareManagerEvent> events = person.movesTo(Prefecture.KANAGAWA, "2026-11-01");

        assertThat(((RegistrationTransferred) events.getFirst()).voidedCards()).containsExactly(1, 2);
        assertThat(events.subList(1, events.size()))
                .extracting(event -> ((CardIssued) event).term())
                .containsExactly(term("2026-11-01", "2026-12-31"), term("2027-01-01", "2031-12-31"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-09-01", "2024-10-31"})
    @DisplayName("M-1: not while a prohibition runs, its first and last day included")
    void duringProhibition(String day) {
        entry.isProhibited("2024-09-01", "2024-10-31");

        assertThat(entry.refusalOf(entry.transfer(Prefecture.KANAGAWA, day, true)))
                .isEqualTo(RefusalCode.TRANSFER_DURING_PROHIBITION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-08-31", "2024-11-01"})
    @DisplayName("M-1: the day before and the day after a prohibition are free")
    void besideProhibition(String day) {
        entry.isProhibited("2024-09-01", "2024-10-31");

        assertThat(entry.movesTo(Prefecture.KANAGAWA, day)).hasSize(2);
    }

    @Test
    @DisplayName("M-1: a transfer leads to another prefecture")
    void samePrefecture() {
        assertThat(entry.refusalOf(entry.transfer(Prefecture.TOKYO, "2024-10-02", true)))
                .isEqualTo(RefusalCode.SAME_PREFECTURE);
    }

    @Test
    @DisplayName("M-3: a transfer on the day of registration moves the entry as any other")
    void onTheDayOfRegistration() {
        Entry person = Entry.registeredIn(Prefecture.TOKYO, "2022-03-22");

        person.movesTo(Prefecture.KANAGAWA, "2022-03-22");

        assertThat(person.state().prefectureOn(DAY)).isEqualTo(Prefecture.KANAGAWA);
        assertThat(person.state().prefecture()).isEqualTo(Prefecture.KANAGAWA);
    }

    @Test
    @DisplayName("M-2: one transfer after the other, never on the same day")
    void laterTransfer() {
        entry.movesTo(Prefecture.KANAGAWA, "2024-10-02");

        assertThat(entry.refusalOf(entry.transfer(Prefecture.OSAKA, "2024-10-02", true)))
                .isEqualTo(RefusalCode.LATER_TRANSFER);
        assertThat(entry.movesTo(Prefecture.OSAKA, "2024-10-03")).hasSize(2);
    }

    @Test
    @DisplayName("M-3: Nara lets a card past its printed end lapse (LAPSES_ON_TRANSFER)")
    void lapsesInNara() {
        Entry person = extendedUntil2024In(Prefecture.OSAKA);

        assertThat(person.movesTo(Prefecture.NARA, "2021-06-01"))
                .singleElement()
                .isInstanceOfSatisfying(
                        RegistrationTransferred.class,
                        transferred -> assertThat(transferred.policy())
                                .containsExactly("CARD_PAST_PRINTED_END_ON_TRANSFER/29"));
        assertThat(person.state().cardOn(LocalDate.of(2021, 6, 1))).isEmpty();
    }

    @Test
    @DisplayName("M-3: on its last printed day a card moves to Nara as any other")
    void lastPrintedDayInNara() {
        Entry person = extendedUntil2024In(Prefecture.OSAKA);

        assertThat(person.movesTo(Prefecture.NARA, "2021-05-31")).hasSize(2);
        assertThat(person.state().cardOn(LocalDate.of(2021, 5, 31))).isPresent();
    }

    @Test
    @DisplayName("M-3: Tokyo accepts a card past its printed end, and the old prefecture's measure keeps its effect")
    void acceptedInTokyo() {
        Entry person = extendedUntil2024In(Prefecture.OSAKA);

        CardIssued issued =
                (CardIssued) person.movesTo(Prefecture.TOKYO, "2021-06-01").getLast();

        assertThat(issued.policy()).containsExactly("CARD_PAST_PRINTED_END_ON_TRANSFER/13");
        assertThat(person.state().cardOn(LocalDate.of(2024, 5, 31)))
                .hasValueSatisfying(
                        card -> assertThat(card.term().originalThrough()).isEqualTo("2021-05-31"));
        assertThat(person.state().cardOn(LocalDate.of(2024, 6, 1))).isEmpty();
    }

    @Test
    @DisplayName("M-3: a card renewed within the extension runs by its own term, so the policy has nothing to decide")
    void renewedWithinTheExtension() {
        Entry person = extendedUntil2024In(Prefecture.OSAKA);
        person.completes(Course.RENEWAL_EXPERIENCED_FIRST, "2020-10-01", "R1");
        person.renews("2021-07-01");

        List<CareManagerEvent> events = person.movesTo(Prefecture.NARA, "2021-08-01");

        assertThat(events).hasSize(2);
        assertThat((RegistrationTransferred) events.getFirst()).satisfies(transferred -> {
            assertThat(transferred.voidedCards()).containsExactly(1, 2);
            assertThat(transferred.policy()).isEmpty();
        });
        assertThat(((CardIssued) events.getLast()).term()).isEqualTo(term("2021-08-01", "2026-05-31"));
    }

    private static Entry extendedUntil2024In(Prefecture prefecture) {
        Entry person = Entry.withCardFrom(prefecture, "2016-06-01");
        MeasureId measure = new MeasureId("covid");
        person.measure(measure, Measures.ofTokyo().of(prefecture).terms());
        person.isExtendedBy(measure);
        return person;
    }

    private static Term term(String from, String through) {
        return Term.of(new ValidityPeriod(LocalDate.parse(from), LocalDate.parse(through)));
    }
}
