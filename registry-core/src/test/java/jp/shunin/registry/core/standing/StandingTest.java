package jp.shunin.registry.core.standing;

import static jp.shunin.registry.core.course.Course.CHIEF;
import static jp.shunin.registry.core.course.Course.RENEWAL_EXPERIENCED_FIRST;
import static jp.shunin.registry.core.course.Course.RETRAINING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.shunin.registry.core.caremanager.Person;
import jp.shunin.registry.core.caremanager.RemovalCause;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Registered 2016-04-01 (e1), card 2016-06-01 to 2021-05-31 (e2), chief (e4) 2016-10-10 to 2021-10-09. */
class StandingTest {

    private static final Person CHIEF_IN_TOKYO =
            Person.registered("2016-04-01").card("2016-06-01").completed(CHIEF, "2016-10-10", "C1");

    private static Reason reason(ReasonCode code, String on, String event, Rule rule) {
        return new Reason(code, LocalDate.parse(on), event, rule);
    }

    private static Held held(String from, String through) {
        return new Held(true, LocalDate.parse(from), LocalDate.parse(through), null);
    }

    @Test
    @DisplayName("Q-1: before the registration nothing holds, and the reasons say so")
    void beforeRegistration() {
        Standing before = CHIEF_IN_TOKYO.on("2016-03-31");

        assertThat(before.registration()).isEqualTo(new Standing.Registration(false, null));
        assertThat(before.careManager()).isEqualTo(Held.NOT);
        assertThat(before.chief()).isEqualTo(Held.NOT);
        assertThat(before.grounds()).isEmpty();
        assertThat(before.reasons())
                .containsExactly(
                        new Reason(ReasonCode.NOT_REGISTERED, null, null, Rule.K_5),
                        new Reason(ReasonCode.NO_CARD, null, null, Rule.C_1),
                        new Reason(ReasonCode.NEVER_CHIEF, null, null, Rule.K_1));
    }

    @Test
    @DisplayName("Q-1: a registration alone makes no care manager")
    void registeredOnly() {
        Standing registered = CHIEF_IN_TOKYO.on("2016-05-31");

        assertThat(registered.registration()).isEqualTo(new Standing.Registration(true, Prefecture.TOKYO));
        assertThat(registered.careManager().valid()).isFalse();
        assertThat(registered.grounds()).containsExactly(new Ground(GroundCode.REGISTERED, null, "e1", null));
    }

    @Test
    @DisplayName(
            "K-5: registration, card and certificate together make a chief; the stretch ends with the first of them")
    void chief() {
        Standing chief = CHIEF_IN_TOKYO.on("2016-10-10");

        assertThat(chief.careManager()).isEqualTo(held("2016-06-01", "2021-05-31"));
        assertThat(chief.chief()).isEqualTo(held("2016-10-10", "2021-05-31"));
        assertThat(chief.reasons()).isEmpty();
        assertThat(chief.grounds())
                .containsExactly(
                        new Ground(GroundCode.REGISTERED, null, "e1", null),
                        new Ground(GroundCode.CARD_ISSUED, null, "e2", Rule.C_1),
                        new Ground(GroundCode.CHIEF_CERTIFICATE_GRANTED, null, "e4", Rule.K_1));
        assertThat(CHIEF_IN_TOKYO.isChiefOn("2016-10-09")).isFalse();
    }

    @Test
    @DisplayName("K-5: when the card runs out first, the day after is without it, though the certificate still runs")
    void cardRunsOutFirst() {
        assertThat(CHIEF_IN_TOKYO.isChiefOn("2021-05-31")).isTrue();

        Standing lapsed = CHIEF_IN_TOKYO.on("2021-06-01");

        assertThat(lapsed.chief()).isEqualTo(Held.NOT);
        assertThat(lapsed.reasons()).containsExactly(reason(ReasonCode.CARD_EXPIRED, "2021-05-31", "e2", Rule.C_3));
    }

    @Test
    @DisplayName("K-5: when the certificate runs out first, the person stays a care manager")
    void certificateRunsOutFirst() {
        Person person =
                CHIEF_IN_TOKYO.completed(RETRAINING, "2021-06-01", "RT1").card("2021-07-01");

        assertThat(person.isChiefOn("2021-10-09")).isTrue();
        Standing lapsed = person.on("2021-10-10");
        assertThat(lapsed.careManager()).isEqualTo(held("2021-07-01", "2026-06-30"));
        assertThat(lapsed.chief()).isEqualTo(Held.NOT);
        assertThat(lapsed.reasons())
                .containsExactly(reason(ReasonCode.CHIEF_CERTIFICATE_EXPIRED, "2021-10-09", "e4", Rule.K_3));
    }

    @Test
    @DisplayName("K-5, X-1, C-9: a removal ends all, on its very day")
    void removed() {
        Person gone = CHIEF_IN_TOKYO.removed(RemovalCause.FRAUD, "2020-02-29");

        assertThat(gone.isChiefOn("2020-02-28")).isTrue();
        Standing removed = gone.on("2020-02-29");
        assertThat(removed.registration()).isEqualTo(new Standing.Registration(false, null));
        assertThat(removed.chief()).isEqualTo(Held.NOT);
        assertThat(removed.reasons())
                .containsExactly(
                        reason(ReasonCode.REGISTRATION_REMOVED, "2020-02-29", "e5", Rule.X_1),
                        reason(ReasonCode.CARD_VOIDED, "2020-02-29", "e5", Rule.C_9));
    }

    @Test
    @DisplayName("C-9: a card removed on its very first day was voided; it is not said that there never was one")
    void removedOnTheFirstDayOfTheCard() {
        Standing removed =
                CHIEF_IN_TOKYO.removed(RemovalCause.REQUEST, "2016-06-01").on("2016-06-01");

        assertThat(removed.reasons()).contains(reason(ReasonCode.CARD_VOIDED, "2016-06-01", "e5", Rule.C_9));
        assertThat(removed.reasons()).extracting(Reason::code).doesNotContain(ReasonCode.NO_CARD);
    }

    @Test
    @DisplayName("C-9, X-4: a renewal of before the removal, recorded after it, gives no card beyond the removal")
    void renewalRecordedAfterTheRemoval() {
        Person gone = CHIEF_IN_TOKYO
                .completed(RENEWAL_EXPERIENCED_FIRST, "2020-10-01", "RE1")
                .removed(RemovalCause.REQUEST, "2021-07-01")
                .renewed("2021-05-10");

        assertThat(gone.on("2021-06-30").careManager()).isEqualTo(held("2021-06-01", "2021-06-30"));
        assertThat(gone.on("2021-07-01").reasons())
                .contains(reason(ReasonCode.CARD_VOIDED, "2021-07-01", "e6", Rule.C_9));
        assertThat(gone.on("2021-07-01").grounds()).extracting(Ground::code).doesNotContain(GroundCode.CARD_RENEWED);
    }

    @Test
    @DisplayName("C-7, M-3: a transfer without a card voids the card and leaves the certificate")
    void transferredWithoutCard() {
        Standing moved = CHIEF_IN_TOKYO
                .transferredWithoutCard(Prefecture.NARA, "2019-07-01")
                .on("2019-07-01");

        assertThat(moved.registration()).isEqualTo(new Standing.Registration(true, Prefecture.NARA));
        assertThat(moved.reasons()).containsExactly(reason(ReasonCode.CARD_VOIDED, "2019-07-01", "e5", Rule.C_7));
        assertThat(moved.grounds())
                .containsExactly(
                        new Ground(GroundCode.REGISTRATION_TRANSFERRED, null, "e5", Rule.M_3),
                        new Ground(GroundCode.CHIEF_CERTIFICATE_GRANTED, null, "e4", Rule.K_1));
    }

    @Test
    @DisplayName("X-2: a prohibition is told from its first day through its last and touches nothing else")
    void prohibited() {
        Person person = CHIEF_IN_TOKYO.prohibited("2019-07-01", "2020-06-30");

        assertThat(person.on("2019-06-30").prohibition()).isNull();
        Standing first = person.on("2019-07-01");
        assertThat(first.chief().valid()).isTrue();
        assertThat(first.reasons())
                .containsExactly(reason(ReasonCode.PRACTICE_PROHIBITED, "2019-07-01", "e5", Rule.X_2));
        assertThat(person.on("2020-06-30").prohibition()).isEqualTo(first.prohibition());
        assertThat(person.on("2020-07-01").prohibition()).isNull();
    }
}
