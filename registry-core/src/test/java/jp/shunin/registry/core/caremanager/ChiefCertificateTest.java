package jp.shunin.registry.core.caremanager;

import static jp.shunin.registry.core.caremanager.Terms.term;
import static jp.shunin.registry.core.course.Course.CHIEF;
import static jp.shunin.registry.core.course.Course.CHIEF_RENEWAL;
import static org.assertj.core.api.Assertions.assertThat;

import jp.shunin.registry.core.caremanager.CareManagerEvent.ChiefCertificateGranted;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CourseCompleted;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChiefCertificateTest {

    private static Person person() {
        return person(Prefecture.TOKYO);
    }

    private static Person person(Prefecture prefecture) {
        return Person.registered(prefecture, "2005-04-01");
    }

    @ParameterizedTest
    @CsvSource({"2020-06-15, 2025-06-14", "2020-02-29, 2025-02-28", "2019-03-01, 2024-02-29"})
    @DisplayName("K-1, P-2: CHIEF gives a certificate in force five years from its completion")
    void fiveYearsFromCompletion(String completedOn, String through) {
        Person chief = person().completed(CHIEF, completedOn, "C1");

        assertThat(chief.certificateTerm("C1")).isEqualTo(term(completedOn, through));
        assertThat(chief.latest(ChiefCertificateGranted.class).rules()).containsExactly(Rule.K_1);
    }

    @ParameterizedTest
    @CsvSource({
        "2006-04-01, 2019-03-31, K_2",
        "2012-03-31, 2019-03-31, K_2",
        "2012-04-01, 2020-03-31, K_2",
        "2015-03-31, 2020-03-31, K_2",
        "2015-04-01, 2020-03-31, K_1",
        "2015-04-02, 2020-04-01, K_1",
    })
    @DisplayName("K-2: completions before 2015-04-01 end on a day that is the same for all")
    void transition(String completedOn, String through, Rule rule) {
        Person chief = person().completed(CHIEF, completedOn, "C1");

        assertThat(chief.certificateTerm("C1")).isEqualTo(term(completedOn, through));
        assertThat(chief.latest(ChiefCertificateGranted.class).rules()).containsExactly(rule);
    }

    @Test
    @DisplayName("K-2: there was no chief course before 2006-04-01")
    void noChiefCourseYet() {
        Refused.by(Rule.K_2, RefusalCode.NO_CHIEF_COURSE_YET, () -> person().completed(CHIEF, "2006-03-31", "C1"));
    }

    @ParameterizedTest
    @EnumSource(names = {"TOKYO", "FUKUI", "OSAKA"})
    @DisplayName("K-3 CONTINUOUS, P-3: the new certificate runs five years from the day after the old one's last day")
    void continuous(Prefecture prefecture) {
        Person chief =
                person(prefecture).completed(CHIEF, "2016-04-01", "C1").completed(CHIEF_RENEWAL, "2020-10-01", "R1");

        assertThat(chief.certificateTerm("C1")).isEqualTo(term("2016-04-01", "2021-03-31"));
        assertThat(chief.certificateTerm("R1")).isEqualTo(term("2021-04-01", "2026-03-31"));
        assertThat(chief.latest(ChiefCertificateGranted.class).continuesCertificate())
                .isEqualTo("C1");
    }

    @ParameterizedTest
    @EnumSource(names = {"KYOTO", "AKITA"})
    @DisplayName("K-3 FROM_COMPLETION: the new certificate runs five years from its completion")
    void fromCompletion(Prefecture prefecture) {
        Person chief =
                person(prefecture).completed(CHIEF, "2016-04-01", "C1").completed(CHIEF_RENEWAL, "2020-10-01", "R1");

        assertThat(chief.certificateTerm("R1")).isEqualTo(term("2020-10-01", "2025-09-30"));
        assertThat(chief.latest(ChiefCertificateGranted.class).policy())
                .contains("CHIEF_RENEWAL_PERIOD/" + prefecture.code());
    }

    @Test
    @DisplayName("K-3: the policy is that of the prefecture where the person is registered on the day of completion")
    void policyOfThePresentPrefecture() {
        Person moved = person().completed(CHIEF, "2016-04-01", "C1").transferred(Prefecture.KYOTO, "2020-10-01");

        assertThat(moved.completed(CHIEF_RENEWAL, "2020-09-30", "R1").certificateTerm("R1"))
                .isEqualTo(term("2021-04-01", "2026-03-31"));
        assertThat(moved.completed(CHIEF_RENEWAL, "2020-10-01", "R1").certificateTerm("R1"))
                .isEqualTo(term("2020-10-01", "2025-09-30"));
    }

    @Test
    @DisplayName("K-3: a certificate of the transition is renewed from the day after its last day")
    void renewalAfterTheTransition() {
        Person chief = person().completed(CHIEF, "2010-09-01", "C1").completed(CHIEF_RENEWAL, "2019-03-31", "R1");

        assertThat(chief.certificateTerm("R1")).isEqualTo(term("2019-04-01", "2024-03-31"));
    }

    @ParameterizedTest
    @CsvSource({"TOKYO, 2025-06-15, 2030-06-14", "KYOTO, 2025-06-14, 2030-06-13"})
    @DisplayName("K-3: on the certificate's last day CHIEF_RENEWAL still renews it")
    void onTheLastDay(Prefecture prefecture, String from, String through) {
        Person chief =
                person(prefecture).completed(CHIEF, "2020-06-15", "C1").completed(CHIEF_RENEWAL, "2025-06-14", "R1");

        assertThat(chief.certificateTerm("R1")).isEqualTo(term(from, through));
        assertThat(chief.latest(CourseCompleted.class).rules()).doesNotContain(Rule.K_4);
    }

    @ParameterizedTest
    @EnumSource(names = {"TOKYO", "KYOTO"})
    @DisplayName("K-4: the day after, CHIEF_RENEWAL renews nothing, and CHIEF must be taken again")
    void theDayAfter(Prefecture prefecture) {
        Person late =
                person(prefecture).completed(CHIEF, "2020-06-15", "C1").completed(CHIEF_RENEWAL, "2025-06-15", "R1");

        assertThat(late.latest()).singleElement().isInstanceOf(CourseCompleted.class);
        assertThat(late.latest(CourseCompleted.class).rules()).contains(Rule.K_4);
        assertThat(late.completed(CHIEF, "2025-09-01", "C2").certificateTerm("C2"))
                .isEqualTo(term("2025-09-01", "2030-08-31"));
    }

    @Test
    @DisplayName("K-4: CHIEF_RENEWAL of one who never was a chief renews nothing")
    void neverChief() {
        assertThat(person().completed(CHIEF_RENEWAL, "2020-10-01", "R1").latest())
                .singleElement()
                .isInstanceOf(CourseCompleted.class);
    }

    @Test
    @DisplayName("K-7: CHIEF does not renew the card")
    void chiefDoesNotRenewTheCard() {
        Person chief = person().card("2006-06-01").completed(CHIEF, "2010-06-15", "C1");

        assertThat(chief.latest(CourseCompleted.class).rules()).contains(Rule.K_7);
        assertThat(chief.cardTerm()).isEqualTo(term("2006-06-01", "2011-05-31"));
        Refused.by(Rule.T_6, RefusalCode.RENEWAL_TRAINING_MISSING, () -> chief.renewed("2011-01-10"));
    }

    @Test
    @DisplayName("X-4: a CHIEF recorded after its CHIEF_RENEWAL gives both certificates, as if recorded in order")
    void chiefRecordedAfterItsRenewal() {
        Person late = person().completed(CHIEF_RENEWAL, "2021-06-01", "R1").completed(CHIEF, "2016-06-15", "C1");

        assertThat(late.latest())
                .filteredOn(ChiefCertificateGranted.class::isInstance)
                .extracting(event -> ((ChiefCertificateGranted) event).certificateNumber())
                .containsExactly("C1", "R1");
        assertThat(late.certificateTerm("C1")).isEqualTo(term("2016-06-15", "2021-06-14"));
        assertThat(late.certificateTerm("R1")).isEqualTo(term("2021-06-15", "2026-06-14"));
    }

    @Test
    @DisplayName("X-4: a first CHIEF_RENEWAL recorded late lets the second one renew it")
    void renewalsRecordedInReverse() {
        Person late = person().completed(CHIEF, "2015-04-01", "C1")
                .completed(CHIEF_RENEWAL, "2025-03-31", "R2")
                .completed(CHIEF_RENEWAL, "2020-03-31", "R1");

        assertThat(late.certificateTerm("R1")).isEqualTo(term("2020-04-01", "2025-03-31"));
        assertThat(late.certificateTerm("R2")).isEqualTo(term("2025-04-01", "2030-03-31"));
    }

    @Test
    @DisplayName("T-5: a certificate number is recorded once")
    void certificateNumberOnce() {
        Person chief = person().completed(CHIEF, "2020-06-15", "C1");

        Refused.by(Rule.T_5, RefusalCode.CERTIFICATE_NUMBER_KNOWN, () -> chief.completed(CHIEF, "2020-06-15", "C1"));
    }
}
