package jp.shunin.registry.core.caremanager;

import static jp.shunin.registry.core.caremanager.Terms.term;
import static jp.shunin.registry.core.course.Course.CHIEF;
import static jp.shunin.registry.core.course.Course.CHIEF_RENEWAL;
import static org.assertj.core.api.Assertions.assertThat;

import jp.shunin.registry.core.caremanager.CareManagerEvent.CardRenewed;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CourseCompleted;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C1 runs from 2016-04-01 through 2021-03-31, and R1, completed 2020-06-10, continues it through 2026-03-31. */
@DisplayName("K-3: a certificate is renewed once")
class ChiefRenewedTwiceTest {

    private static final Person RENEWED = person(Prefecture.TOKYO)
            .completed(CHIEF_RENEWAL, "2020-06-10", "R1")
            .completed(CHIEF_RENEWAL, "2021-03-31", "R2");

    private static Person person(Prefecture prefecture) {
        return Person.registered(prefecture, "2015-04-01").card("2016-06-01").completed(CHIEF, "2016-04-01", "C1");
    }

    @Test
    @DisplayName("K-3 CONTINUOUS: a second CHIEF_RENEWAL in the same term is recorded, and gives no second certificate")
    void noSecondCertificate() {
        assertThat(RENEWED.latest()).singleElement().isInstanceOf(CourseCompleted.class);
        assertThat(RENEWED.latest(CourseCompleted.class).rules())
                .contains(Rule.K_3)
                .doesNotContain(Rule.K_4);
        assertThat(RENEWED.entry().certificate("R2")).isEmpty();
    }

    @Test
    @DisplayName("K-3, X-4: nor does the earlier of the two when it is recorded last")
    void earlierOneRecordedLast() {
        Person late = person(Prefecture.TOKYO)
                .completed(CHIEF_RENEWAL, "2021-03-31", "R2")
                .completed(CHIEF_RENEWAL, "2020-06-10", "R1");

        assertThat(late.certificateTerm("R2")).isEqualTo(term("2021-04-01", "2026-03-31"));
        assertThat(late.entry().certificate("R1")).isEmpty();
    }

    @Test
    @DisplayName("K-3: in the renewed certificate's own term CHIEF_RENEWAL renews it again")
    void inTheNextTerm() {
        assertThat(RENEWED.completed(CHIEF_RENEWAL, "2021-04-01", "R3").certificateTerm("R3"))
                .isEqualTo(term("2026-04-01", "2031-03-31"));
    }

    @Test
    @DisplayName(
            "K-8: when the first CHIEF_RENEWAL is void from the beginning, the second one has renewed the certificate")
    void secondCountsWhenTheFirstIsVoid() {
        Person without = RENEWED.invalidated("R1", "2022-01-10");

        assertThat(without.certificateTerm("R2")).isEqualTo(term("2021-04-01", "2026-03-31"));
        assertThat(without.isChiefOn("2021-05-31")).isTrue();
        assertThat(without.on("2021-04-01").chief().valid()).isTrue();
    }

    @Test
    @DisplayName("K-8: when the renewed certificate is void too, neither of them has renewed anything")
    void nothingToRenewWhenTheFirstCertificateIsVoid() {
        Person without = RENEWED.invalidated("C1", "2022-01-10");

        assertThat(without.entry().certificate("R2")).isEmpty();
        assertThat(without.isChiefOn("2021-04-01")).isFalse();
    }

    @Test
    @DisplayName("K-3 FROM_COMPLETION: each CHIEF_RENEWAL gives five years from its own completion")
    void fromCompletion() {
        Person twice = person(Prefecture.KYOTO)
                .completed(CHIEF_RENEWAL, "2020-06-10", "R1")
                .completed(CHIEF_RENEWAL, "2021-03-31", "R2");

        assertThat(twice.certificateTerm("R1")).isEqualTo(term("2020-06-10", "2025-06-09"));
        assertThat(twice.certificateTerm("R2")).isEqualTo(term("2021-03-31", "2026-03-30"));
    }

    @Test
    @DisplayName("C-6: the second one is training that renews the card all the same")
    void renewsTheCard() {
        Person again = RENEWED.renewed("2021-04-10").completed(CHIEF_RENEWAL, "2025-10-01", "R3");

        assertThat(again.renewed("2026-03-01").latest(CardRenewed.class).ground())
                .isEqualTo(RenewalGround.CHIEF_RENEWAL);
    }
}
