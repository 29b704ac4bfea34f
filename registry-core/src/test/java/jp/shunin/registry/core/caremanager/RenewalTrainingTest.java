package jp.shunin.registry.core.caremanager;

import static jp.shunin.registry.core.course.Course.RENEWAL_EXPERIENCED_FIRST;
import static jp.shunin.registry.core.course.Course.RENEWAL_INEXPERIENCED;
import static jp.shunin.registry.core.course.Course.SPECIALIZED_1;
import static jp.shunin.registry.core.course.Course.SPECIALIZED_2;
import static org.assertj.core.api.Assertions.assertThat;

import jp.shunin.registry.core.caremanager.CareManagerEvent.CardRenewed;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** T-6, row by row. The first card runs from 2016-06-01 through 2021-05-31, the second through 2026-05-31. */
class RenewalTrainingTest {

    private static final Person FIRST_CARD = Person.registered("2016-04-01").card("2016-06-01");

    private static Person secondCardAfter(Course course) {
        return FIRST_CARD.completed(course, "2020-10-01", "first").renewed("2021-01-10");
    }

    private static RenewalGround groundOf(Person renewed) {
        return renewed.latest(CardRenewed.class).ground();
    }

    @ParameterizedTest
    @EnumSource(names = {"RENEWAL_INEXPERIENCED", "RENEWAL_EXPERIENCED_FIRST", "CHIEF_RENEWAL"})
    @DisplayName("T-6: what renews the first card by itself")
    void renewsTheFirstCard(Course course) {
        Person renewed = FIRST_CARD.completed(course, "2020-10-01", "A1").renewed("2021-05-31");

        assertThat(groundOf(renewed)).hasToString(course.name());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"RENEWAL_INEXPERIENCED", "RENEWAL_EXPERIENCED_FIRST", "CHIEF_RENEWAL"})
    @DisplayName("T-6: what does not renew the first card by itself")
    void doesNotRenewTheFirstCard(Course course) {
        Person trained = FIRST_CARD.completed(course, "2020-10-01", "A1");

        Refused.by(Rule.T_6, RefusalCode.RENEWAL_TRAINING_MISSING, () -> trained.renewed("2021-05-31"));
    }

    @Test
    @DisplayName("T-6: SPECIALIZED_1 and SPECIALIZED_2 together renew the first card")
    void specializedBoth() {
        CardRenewed renewed = FIRST_CARD
                .completed(SPECIALIZED_2, "2019-10-01", "S2")
                .completed(SPECIALIZED_1, "2018-10-01", "S1")
                .renewed("2021-05-31")
                .latest(CardRenewed.class);

        assertThat(renewed.ground()).isEqualTo(RenewalGround.SPECIALIZED_1_AND_2);
        assertThat(renewed.trainingCertificates()).containsExactly("S1", "S2");
    }

    @ParameterizedTest
    @EnumSource(names = {"RENEWAL_EXPERIENCED_SUBSEQUENT", "SPECIALIZED_2", "CHIEF_RENEWAL", "RENEWAL_INEXPERIENCED"})
    @DisplayName("T-6: what renews a later card of one who renewed as experienced")
    void renewsALaterCard(Course course) {
        Person renewed = secondCardAfter(RENEWAL_EXPERIENCED_FIRST)
                .completed(course, "2025-10-01", "A2")
                .renewed("2026-05-31");

        assertThat(groundOf(renewed)).hasToString(course.name());
    }

    @ParameterizedTest
    @EnumSource(names = {"PRACTICAL", "SPECIALIZED_1", "RETRAINING", "CHIEF"})
    @DisplayName("T-6: what renews no later card either")
    void doesNotRenewALaterCard(Course course) {
        Person trained = secondCardAfter(RENEWAL_EXPERIENCED_FIRST).completed(course, "2025-10-01", "A2");

        Refused.by(Rule.T_6, RefusalCode.RENEWAL_TRAINING_MISSING, () -> trained.renewed("2026-05-31"));
    }

    @ParameterizedTest
    @EnumSource(names = {"RENEWAL_EXPERIENCED_SUBSEQUENT", "SPECIALIZED_2"})
    @DisplayName("T-6: a renewal without experience does not make the next one a later one of the experienced")
    void inexperiencedRenewalIsNotCounted(Course course) {
        Person trained = secondCardAfter(RENEWAL_INEXPERIENCED).completed(course, "2025-10-01", "A2");

        Refused.by(Rule.T_6, RefusalCode.RENEWAL_TRAINING_MISSING, () -> trained.renewed("2026-05-31"));
    }

    @Test
    @DisplayName("T-6: training counts from the card's first day through its last")
    void withinTheCardsPeriod() {
        Person dayBefore = FIRST_CARD.completed(RENEWAL_EXPERIENCED_FIRST, "2016-05-31", "A1");
        Person firstDay = FIRST_CARD.completed(RENEWAL_EXPERIENCED_FIRST, "2016-06-01", "A1");
        Person lastDay = FIRST_CARD.completed(RENEWAL_EXPERIENCED_FIRST, "2021-05-31", "A1");

        Refused.by(Rule.T_6, RefusalCode.RENEWAL_TRAINING_MISSING, () -> dayBefore.renewed("2021-05-31"));
        assertThat(groundOf(firstDay.renewed("2021-05-31"))).isEqualTo(RenewalGround.RENEWAL_EXPERIENCED_FIRST);
        assertThat(groundOf(lastDay.renewed("2021-05-31"))).isEqualTo(RenewalGround.RENEWAL_EXPERIENCED_FIRST);
        Refused.by(Rule.T_6, RefusalCode.RENEWAL_TRAINING_MISSING, () -> lastDay.renewed("2021-05-30"));
    }

    @Test
    @DisplayName("T-6, X-4: of two courses alike the earlier one is used, in whatever order they were recorded")
    void orderOfRecording() {
        CardRenewed renewed = FIRST_CARD
                .completed(RENEWAL_EXPERIENCED_FIRST, "2020-11-01", "A2")
                .completed(RENEWAL_EXPERIENCED_FIRST, "2020-10-01", "A1")
                .renewed("2021-01-10")
                .latest(CardRenewed.class);

        assertThat(renewed.trainingCertificates()).containsExactly("A1");
    }

    @Test
    @DisplayName("T-6: training that renewed one card renews no other")
    void notUsedTwice() {
        Person renewed = secondCardAfter(RENEWAL_EXPERIENCED_FIRST);

        Refused.by(Rule.T_6, RefusalCode.RENEWAL_TRAINING_MISSING, () -> renewed.renewed("2026-05-31"));
    }

    @Test
    @DisplayName("T-6: training of an earlier card's period, left unused, renews no later card")
    void notLeftOver() {
        Person leftOver = FIRST_CARD
                .completed(RENEWAL_EXPERIENCED_FIRST, "2020-10-01", "A1")
                .completed(RENEWAL_EXPERIENCED_FIRST, "2020-11-01", "A2")
                .renewed("2021-01-10");

        Refused.by(Rule.T_6, RefusalCode.RENEWAL_TRAINING_MISSING, () -> leftOver.renewed("2026-05-31"));
    }
}
