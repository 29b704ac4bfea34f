package jp.shunin.registry.core.caremanager;

import static jp.shunin.registry.core.course.Course.CHIEF;
import static jp.shunin.registry.core.course.Course.CHIEF_RENEWAL;
import static jp.shunin.registry.core.course.Course.RETRAINING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.shunin.registry.core.caremanager.CareManagerEvent.ChiefCertificateForfeited;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.standing.Reason;
import jp.shunin.registry.core.standing.ReasonCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The card lapses after 2021-05-31, while the certificate runs through 2024-06-14; a new card follows on 2021-09-01. */
class ChiefAfterCardLapseTest {

    private static final Person CHIEF_WITH_CARD =
            Person.registered("2016-04-01").card("2016-06-01").completed(CHIEF, "2019-06-15", "C1");
    private static final Person SUSPENDED = CHIEF_WITH_CARD.completed(RETRAINING, "2021-08-01", "RT1");
    private static final Person FORFEITED = SUSPENDED.under(ForfeitingPolicies.read());

    @Test
    @DisplayName("K-6 SUSPENDED: chief again from the new card's first day, while the certificate lasts")
    void suspended() {
        Person back = SUSPENDED.card("2021-09-01");

        assertThat(back.isChiefOn("2021-05-31")).isTrue();
        assertThat(back.isChiefOn("2021-06-01")).isFalse();
        assertThat(back.isChiefOn("2021-08-31")).isFalse();
        assertThat(back.isChiefOn("2021-09-01")).isTrue();
        assertThat(back.isChiefOn("2024-06-14")).isTrue();
        assertThat(back.isChiefOn("2024-06-15")).isFalse();
    }

    @Test
    @DisplayName("K-6 FORFEITED: the certificate was lost on the day after the card's last day")
    void forfeited() {
        Person back = FORFEITED.card("2021-09-01");

        ChiefCertificateForfeited forfeited = back.latest(ChiefCertificateForfeited.class);
        assertThat(forfeited.certificateNumber()).isEqualTo("C1");
        assertThat(forfeited.forfeitedOn()).isEqualTo(LocalDate.of(2021, 6, 1));
        assertThat(forfeited.rules()).containsExactly(Rule.K_6);
        assertThat(forfeited.policy()).containsExactly("CHIEF_AFTER_CARD_LAPSE/*");
        assertThat(back.isChiefOn("2021-05-31")).isTrue();
        assertThat(back.on("2021-09-01").careManager().valid()).isTrue();
        assertThat(back.isChiefOn("2021-09-01")).isFalse();
        assertThat(back.on("2021-09-01").reasons())
                .containsExactly(
                        new Reason(ReasonCode.CHIEF_FORFEITED_WITH_CARD, LocalDate.of(2021, 6, 1), "e6", Rule.K_6));
    }

    @Test
    @DisplayName("K-6 FORFEITED: CHIEF must be taken again, and then gives a certificate of its own right")
    void chiefAgain() {
        Person again = FORFEITED.card("2021-09-01").completed(CHIEF, "2022-02-01", "C2");

        assertThat(again.isChiefOn("2022-01-31")).isFalse();
        assertThat(again.isChiefOn("2022-02-01")).isTrue();
    }

    @Test
    @DisplayName("K-6 FORFEITED: CHIEF_RENEWAL after the lapse finds nothing to renew")
    void renewalAfterTheLapse() {
        Person late = FORFEITED.completed(CHIEF_RENEWAL, "2021-06-01", "R1");

        assertThat(late.entry().certificate("R1")).isEmpty();
        assertThat(late.latest(ChiefCertificateForfeited.class).forfeitedOn()).isEqualTo(LocalDate.of(2021, 6, 1));
    }

    @Test
    @DisplayName("K-6 FORFEITED: a certificate that was to continue the lost one is lost with it")
    void renewedCertificateIsLostToo() {
        Person back = CHIEF_WITH_CARD
                .completed(CHIEF_RENEWAL, "2021-05-01", "R1")
                .completed(RETRAINING, "2021-08-01", "RT1")
                .under(ForfeitingPolicies.read())
                .card("2021-09-01");

        assertThat(back.latest())
                .filteredOn(ChiefCertificateForfeited.class::isInstance)
                .extracting(event -> ((ChiefCertificateForfeited) event).certificateNumber())
                .containsExactly("C1", "R1");
        assertThat(back.isChiefOn("2024-06-15")).isFalse();
    }

    @Test
    @DisplayName("K-6 FORFEITED: a CHIEF completed after the lapse, before the new card, is not lost")
    void completedAfterTheLapse() {
        Person back = FORFEITED.completed(CHIEF, "2021-07-01", "C2").card("2021-09-01");

        assertThat(back.isChiefOn("2021-08-31")).isFalse();
        assertThat(back.isChiefOn("2021-09-01")).isTrue();
    }
}
