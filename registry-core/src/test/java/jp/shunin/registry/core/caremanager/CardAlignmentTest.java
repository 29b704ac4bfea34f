package jp.shunin.registry.core.caremanager;

import static jp.shunin.registry.core.caremanager.Terms.term;
import static jp.shunin.registry.core.course.Course.CHIEF;
import static jp.shunin.registry.core.course.Course.CHIEF_RENEWAL;
import static jp.shunin.registry.core.course.Course.RENEWAL_EXPERIENCED_FIRST;
import static jp.shunin.registry.core.course.Course.RETRAINING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RenewCard;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CardRenewed;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The card runs from 2016-06-01 through 2021-05-31; an ordinary renewal would run through 2026-05-31. */
class CardAlignmentTest {

    /** The first certificate of a chief since 2016 is continued by one that ends ten years less a day after it began. */
    private static Person chiefSince(String completedOn) {
        return Person.registered("2016-04-01")
                .card("2016-06-01")
                .completed(CHIEF, completedOn, "C1")
                .completed(CHIEF_RENEWAL, "2021-03-01", "R1");
    }

    @Test
    @DisplayName("C-5: the renewed card takes over the chief certificate's last day")
    void aligned() {
        CardRenewed renewed = chiefSince("2016-05-10").renewed("2021-05-01").latest(CardRenewed.class);

        assertThat(renewed.alignment()).isEqualTo(Alignment.ALIGNED);
        assertThat(renewed.term()).isEqualTo(term("2021-06-01", "2026-05-09"));
        assertThat(renewed.rules()).contains(Rule.C_5, Rule.C_6);
    }

    @Test
    @DisplayName("C-5: the declared wish not to align gives the ordinary renewal")
    void declined() {
        CardRenewed renewed =
                chiefSince("2016-05-10").renewedWithoutAligning("2021-05-01").latest(CardRenewed.class);

        assertThat(renewed.alignment()).isEqualTo(Alignment.DECLINED);
        assertThat(renewed.term()).isEqualTo(term("2021-06-01", "2026-05-31"));
    }

    @Test
    @DisplayName("C-5: a certificate that ends with the ordinary renewal is aligned to")
    void alignedToTheSameDay() {
        CardRenewed renewed = chiefSince("2016-06-01").renewed("2021-05-01").latest(CardRenewed.class);

        assertThat(renewed.alignment()).isEqualTo(Alignment.ALIGNED);
        assertThat(renewed.term()).isEqualTo(term("2021-06-01", "2026-05-31"));
    }

    @Test
    @DisplayName("C-5: a certificate that ends one day later cannot be aligned to; the renewal is ordinary and says so")
    void impossible() {
        CardRenewed renewed = chiefSince("2016-06-02").renewed("2021-05-01").latest(CardRenewed.class);

        assertThat(renewed.alignment()).isEqualTo(Alignment.IMPOSSIBLE);
        assertThat(renewed.term()).isEqualTo(term("2021-06-01", "2026-05-31"));
        assertThat(renewed.rules()).contains(Rule.C_5);
    }

    @Test
    @DisplayName(
            "C-6: CHIEF_RENEWAL renews the card by itself, before any other training, without being asked for more")
    void chiefRenewalIsRenewalTraining() {
        CardRenewed renewed = chiefSince("2016-05-10")
                .completed(RENEWAL_EXPERIENCED_FIRST, "2020-10-01", "RE1")
                .renewed("2021-05-01")
                .latest(CardRenewed.class);

        assertThat(renewed.ground()).isEqualTo(RenewalGround.CHIEF_RENEWAL);
        assertThat(renewed.trainingCertificates()).containsExactly("R1");
    }

    /** R1 continues C1 from 2019-04-01, R2 continues R1 from 2024-04-01; the card runs through 2023-05-31. */
    @Test
    @DisplayName("C-5: of two chief renewals in the card's period the one whose certificate ends last decides")
    void latestCertificate() {
        Person twice = Person.registered("2010-04-01")
                .completed(CHIEF, "2011-10-01", "C1")
                .completed(RETRAINING, "2018-05-01", "RT1")
                .card("2018-06-01")
                .completed(CHIEF_RENEWAL, "2018-09-01", "R1")
                .completed(CHIEF_RENEWAL, "2023-02-01", "R2");

        CardRenewed renewed = twice.renewed("2023-03-01").latest(CardRenewed.class);

        assertThat(renewed.trainingCertificates()).containsExactly("R2");
        assertThat(renewed.alignment()).isEqualTo(Alignment.IMPOSSIBLE);
        assertThat(renewed.term()).isEqualTo(term("2023-06-01", "2028-05-31"));
    }

    @Test
    @DisplayName("C-5: nobody is aligned to a certificate that has run out by the day of the renewal")
    void certificateRunOut() {
        Entry entry = Entry.withCardFrom(Prefecture.KYOTO, "2016-06-01");
        MeasureId measure = new MeasureId("26-covid");
        entry.measure(measure, Measures.ofTokyo().of(Prefecture.KYOTO).terms());
        entry.completes(CHIEF, "2016-06-10", "C1");
        entry.completes(CHIEF_RENEWAL, "2018-02-01", "R1");
        entry.isExtendedBy(measure);

        CardRenewed onTheLastDay = (CardRenewed) Decisions.decide(
                        entry.state(), new RenewCard(entry.number(), LocalDate.of(2023, 1, 31), true), entry.context())
                .getFirst();
        CardRenewed theDayAfter = (CardRenewed) entry.renews("2023-02-01").getFirst();

        assertThat(onTheLastDay.alignment()).isEqualTo(Alignment.ALIGNED);
        assertThat(onTheLastDay.term()).isEqualTo(term("2021-06-01", "2023-01-31"));
        assertThat(theDayAfter.alignment()).isEqualTo(Alignment.IMPOSSIBLE);
        assertThat(theDayAfter.term()).isEqualTo(term("2021-06-01", "2026-05-31"));
    }

    @Test
    @DisplayName("C-5: a renewal on other training is not aligned, chief or not")
    void otherTraining() {
        CardRenewed renewed = Person.registered("2016-04-01")
                .card("2016-06-01")
                .completed(CHIEF, "2020-06-15", "C1")
                .completed(RENEWAL_EXPERIENCED_FIRST, "2020-10-01", "RE1")
                .renewed("2021-05-01")
                .latest(CardRenewed.class);

        assertThat(renewed.alignment()).isEqualTo(Alignment.NOT_APPLICABLE);
        assertThat(renewed.term()).isEqualTo(term("2021-06-01", "2026-05-31"));
        assertThat(renewed.rules()).doesNotContain(Rule.C_5, Rule.C_6);
    }
}
