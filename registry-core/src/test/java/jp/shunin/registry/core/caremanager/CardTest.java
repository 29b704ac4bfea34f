package jp.shunin.registry.core.caremanager;

import static jp.shunin.registry.core.caremanager.Terms.term;
import static jp.shunin.registry.core.course.Course.RENEWAL_EXPERIENCED_FIRST;
import static jp.shunin.registry.core.course.Course.RETRAINING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CardIssued;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CardReissued;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CardRenewed;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CardTest {

    private static final Person NEWCOMER = Person.registered("2016-04-01");
    private static final Person CARD_THROUGH_MAY_2021 = NEWCOMER.card("2016-06-01");
    private static final Person TRAINED =
            CARD_THROUGH_MAY_2021.completed(RENEWAL_EXPERIENCED_FIRST, "2020-10-01", "RE1");

    @ParameterizedTest
    @CsvSource({
        "2016-06-01, 2021-05-31",
        "2020-06-15, 2025-06-14",
        "2020-02-29, 2025-02-28",
        "2019-03-01, 2024-02-29",
    })
    @DisplayName("C-1, P-2: a card is in force five years from the day of issue, that day included")
    void fiveYearsFromTheDayOfIssue(String issuedOn, String through) {
        assertThat(NEWCOMER.card(issuedOn).cardTerm()).isEqualTo(term(issuedOn, through));
    }

    @Test
    @DisplayName("C-1: one card at a time; on its last day it still stands against the issue of another")
    void oneCardAtATime() {
        Person retrained = CARD_THROUGH_MAY_2021.completed(RETRAINING, "2021-02-01", "RT1");

        Refused.by(Rule.C_1, RefusalCode.CARD_IN_FORCE, () -> retrained.card("2021-05-31"));
        assertThat(retrained.card("2021-06-01").cardTerm()).isEqualTo(term("2021-06-01", "2026-05-31"));
    }

    @Test
    @DisplayName("C-1: a card issued late on record may not run into a later one")
    void noOverlapWithALaterCard() {
        Refused.by(Rule.C_1, RefusalCode.CARD_IN_FORCE, () -> CARD_THROUGH_MAY_2021.card("2016-05-31"));
    }

    @Test
    @DisplayName("X-4: a card is recorded on the day of issue or later, never before")
    void notInTheFuture() {
        Person today = Person.registered("2026-11-20");

        assertThat(today.card("2026-11-21").cardTerm()).isEqualTo(term("2026-11-21", "2031-11-20"));
        Refused.by(Rule.X_4, RefusalCode.DATE_IN_FUTURE, () -> today.card("2026-11-22"));
    }

    @ParameterizedTest
    @CsvSource({"2016-04-01, 2021-03-31", "2016-02-29, 2021-02-28"})
    @DisplayName("C-2: the first card needs no further training through the last day of five years from registration")
    void firstCardWithinFiveYears(String registeredOn, String lastDay) {
        CardIssued issued = Person.registered(registeredOn).card(lastDay).latest(CardIssued.class);

        assertThat(issued.occasion()).isEqualTo(IssueOccasion.FIRST);
        assertThat(issued.trainingCertificate()).isNull();
        assertThat(issued.rules()).containsExactly(Rule.C_1, Rule.C_2);
    }

    @ParameterizedTest
    @CsvSource({"2016-04-01, 2021-04-01", "2016-02-29, 2021-03-01"})
    @DisplayName("C-2: from the day after, the first card needs RETRAINING")
    void firstCardAfterFiveYears(String registeredOn, String dayAfter) {
        Person late = Person.registered(registeredOn);

        Refused.by(Rule.C_2, RefusalCode.FIRST_CARD_NEEDS_RETRAINING, () -> late.card(dayAfter));
        assertThat(late.completed(RETRAINING, dayAfter, "RT1").card(dayAfter).latest(CardIssued.class))
                .satisfies(issued -> assertThat(issued.occasion()).isEqualTo(IssueOccasion.FIRST))
                .satisfies(issued -> assertThat(issued.trainingCertificate()).isEqualTo("RT1"));
    }

    @Test
    @DisplayName("C-3, P-3: a card renewed ahead of time is continued from the day after its last day")
    void renewedCardContinues() {
        CardRenewed renewed = TRAINED.renewed("2021-01-10").latest(CardRenewed.class);

        assertThat(renewed.term()).isEqualTo(term("2021-06-01", "2026-05-31"));
        assertThat(renewed.continuesCard()).isEqualTo(1);
        assertThat(renewed.rules()).containsExactly(Rule.C_3, Rule.P_3, Rule.T_6);
    }

    @Test
    @DisplayName("C-3, C-4: on the last day a card can be renewed; the day after it has expired, completion or not")
    void renewedUntilTheLastDay() {
        assertThat(TRAINED.renewed("2021-05-31").cardTerm()).isEqualTo(term("2021-06-01", "2026-05-31"));
        Refused.by(Rule.C_4, RefusalCode.CARD_EXPIRED, () -> TRAINED.renewed("2021-06-01"));
        assertThat(TRAINED.on("2021-06-01").careManager().valid()).isFalse();
    }

    @Test
    @DisplayName("C-3, P-3: a card that ends on 29 February is renewed that day and continues on 1 March")
    void endsOnLeapDay() {
        Person person = NEWCOMER.card("2019-03-01").completed(RENEWAL_EXPERIENCED_FIRST, "2023-10-01", "RE1");

        assertThat(person.renewed("2024-02-29").cardTerm()).isEqualTo(term("2024-03-01", "2029-02-28"));
        Refused.by(Rule.C_4, RefusalCode.CARD_EXPIRED, () -> person.renewed("2024-03-01"));
    }

    @Test
    @DisplayName("C-3: there is nothing to renew before the first card, and nothing to renew twice")
    void nothingToRenew() {
        Person renewed = TRAINED.renewed("2021-01-10").completed(RENEWAL_EXPERIENCED_FIRST, "2021-02-01", "RE2");

        Refused.by(Rule.C_3, RefusalCode.NO_CARD_TO_RENEW, () -> TRAINED.renewed("2016-05-31"));
        Refused.by(Rule.C_3, RefusalCode.ALREADY_RENEWED, () -> renewed.renewed("2021-03-01"));
    }

    @Test
    @DisplayName("C-4: after expiry a new card is issued on RETRAINING, five years from its issue")
    void newCardAfterRetraining() {
        Refused.by(Rule.C_4, RefusalCode.NEW_CARD_NEEDS_RETRAINING, () -> TRAINED.card("2021-09-10"));

        CardIssued issued = TRAINED.completed(RETRAINING, "2021-09-10", "RT1")
                .card("2021-09-10")
                .latest(CardIssued.class);

        assertThat(issued.occasion()).isEqualTo(IssueOccasion.AFTER_RETRAINING);
        assertThat(issued.term()).isEqualTo(term("2021-09-10", "2026-09-09"));
        assertThat(issued.trainingCertificate()).isEqualTo("RT1");
    }

    @Test
    @DisplayName("C-4: RETRAINING counts from its completion and for one card only")
    void retrainingServesOneCard() {
        Person retrained = TRAINED.completed(RETRAINING, "2021-09-10", "RT1");

        Refused.by(Rule.C_4, RefusalCode.NEW_CARD_NEEDS_RETRAINING, () -> retrained.card("2021-09-09"));
        Refused.by(
                Rule.C_4,
                RefusalCode.NEW_CARD_NEEDS_RETRAINING,
                () -> retrained.card("2021-09-10").card("2026-09-10"));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C-8: rewrite and reissue print the card again and keep its period")
    void reissueKeepsThePeriod(ReissueCause cause) {
        Person person = CARD_THROUGH_MAY_2021.reissued(cause, "2021-05-31");

        assertThat(person.latest(CardReissued.class).term()).isEqualTo(term("2016-06-01", "2021-05-31"));
        assertThat(person.entry().cards())
                .isEqualTo(CARD_THROUGH_MAY_2021.entry().cards());
        assertThat(person.entry().cardOn(LocalDate.of(2021, 6, 1))).isEmpty();
    }

    @Test
    @DisplayName("C-8: a card that is not in force is not printed again")
    void nothingToReissue() {
        Refused.by(
                Rule.C_8,
                RefusalCode.NO_CARD_TO_REISSUE,
                () -> CARD_THROUGH_MAY_2021.reissued(ReissueCause.LOST, "2021-06-01"));
    }
}
