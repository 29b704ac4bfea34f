package jp.shunin.registry.core.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.specialmeasure.Qualification;
import jp.shunin.registry.core.standing.Held;
import jp.shunin.registry.core.standing.Reason;
import jp.shunin.registry.core.standing.ReasonCode;
import jp.shunin.registry.core.standing.Standing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What is told of the end of a qualification")
class LapseTest {

    private static final RegistrationNumber NUMBER = new RegistrationNumber("13059999");
    private static final LocalDate END = LocalDate.of(2026, 5, 31);
    private static final Held HELD = new Held(true, END, END, null);
    private static final Held NOT = new Held(false, null, null, null);

    @ParameterizedTest(name = "{0} months before {1} is {2}")
    @CsvSource({
        "6, 2026-08-31, 2026-03-01",
        "6, 2026-08-27, 2026-02-28",
        "6, 2026-08-28, 2026-03-01",
        "6, 2027-02-28, 2026-08-29",
        "6, 2028-02-29, 2027-08-30",
        "3, 2027-02-28, 2026-11-29",
        "3, 2026-05-31, 2026-03-01",
        "3, 2026-11-30, 2026-08-31",
        "1, 2026-03-31, 2026-03-01",
        "1, 2026-03-28, 2026-03-01",
        "1, 2028-02-29, 2028-01-30",
        "1, 2026-12-31, 2026-12-01",
        "1, 2026-06-14, 2026-05-15",
    })
    @DisplayName("P-2: a threshold is reached on the first day from which its months do not end before the last day")
    void thresholds(int months, LocalDate end, LocalDate reached) {
        NoticeKind kind = NoticeKind.valueOf("LAPSES_IN_" + months + "_MONTH" + (months == 1 ? "" : "S"));

        assertThat(lapse(end).toCome(reached)).contains(kind);
        assertThat(lapse(end).toCome(reached.minusDays(1)))
                .isNotEqualTo(lapse(end).toCome(reached));
    }

    @Test
    @DisplayName("before the first threshold nothing is told; after it only the nearest one, up to the last day")
    void nearest() {
        Lapse lapse = lapse(LocalDate.of(2026, 8, 31));

        assertThat(lapse.toCome(LocalDate.of(2026, 2, 28))).isEmpty();
        assertThat(lapse.toCome(LocalDate.of(2026, 5, 31))).contains(NoticeKind.LAPSES_IN_6_MONTHS);
        assertThat(lapse.toCome(LocalDate.of(2026, 7, 31))).contains(NoticeKind.LAPSES_IN_3_MONTHS);
        assertThat(lapse.toCome(LocalDate.of(2026, 8, 31))).contains(NoticeKind.LAPSES_IN_1_MONTH);
        assertThat(lapse.toCome(LocalDate.of(2026, 9, 1))).isEmpty();
        assertThat(lapse.isOver(LocalDate.of(2026, 8, 31))).isFalse();
        assertThat(lapse.isOver(LocalDate.of(2026, 9, 1))).isTrue();
        assertThat(lapse.firstDayWithout()).isEqualTo("2026-09-01");
    }

    @Test
    @DisplayName("the farthest end that is told is six months away")
    void farthest() {
        LocalDate today = LocalDate.of(2026, 3, 1);

        assertThat(Lapse.farthest(today)).isEqualTo("2026-08-31");
        assertThat(lapse(Lapse.farthest(today)).toCome(today)).contains(NoticeKind.LAPSES_IN_6_MONTHS);
        assertThat(lapse(Lapse.farthest(today).plusDays(1)).toCome(today)).isEmpty();
    }

    @Test
    @DisplayName("a card that was renewed after all has not lapsed, nor has a chief who goes on")
    void goesOn() {
        Standing still = standing(true, HELD, HELD);

        assertThat(lapse(END).past(still)).isEmpty();
        assertThat(chief().past(still)).isEmpty();
        assertThat(lapse(END).past(standing(true, NOT, NOT, ReasonCode.CARD_EXPIRED)))
                .contains(NoticeKind.LAPSED);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"CARD_EXPIRED", "CARD_VOIDED", "CHIEF_FORFEITED_WITH_CARD"},
            value = ReasonCode.class)
    @DisplayName("K-5, K-6: a chief who wants nothing but a card was lost with it")
    void lostWithCard(ReasonCode reason) {
        assertThat(chief().past(standing(true, NOT, NOT, reason))).contains(NoticeKind.CHIEF_LOST_WITH_CARD);
    }

    @Test
    @DisplayName("K-5: where the certificate has ended too, or the registration, or the card goes on, the chief lapsed")
    void lapsed() {
        assertThat(chief().past(standing(
                        true, NOT, NOT, ReasonCode.CARD_EXPIRED, ReasonCode.CHIEF_CERTIFICATE_EXPIRED)))
                .contains(NoticeKind.LAPSED);
        assertThat(chief().past(standing(false, NOT, NOT, ReasonCode.REGISTRATION_REMOVED, ReasonCode.CARD_VOIDED)))
                .contains(NoticeKind.LAPSED);
        assertThat(chief().past(standing(true, HELD, NOT, ReasonCode.CHIEF_CERTIFICATE_EXPIRED)))
                .contains(NoticeKind.LAPSED);
    }

    private static Lapse lapse(LocalDate lastDay) {
        return new Lapse(NUMBER, Qualification.CARD, lastDay);
    }

    private static Lapse chief() {
        return new Lapse(NUMBER, Qualification.CHIEF, END);
    }

    private static Standing standing(boolean registered, Held careManager, Held chief, ReasonCode... reasons) {
        return new Standing(
                new Standing.Registration(registered, registered ? Prefecture.ofCode("13") : null),
                careManager,
                chief,
                null,
                Arrays.stream(reasons)
                        .map(code -> new Reason(code, END, null, Rule.K_5))
                        .toList(),
                List.of());
    }
}
