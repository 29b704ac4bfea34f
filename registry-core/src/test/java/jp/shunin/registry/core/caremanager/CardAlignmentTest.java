package jp.shunin.registry.core.caremanager;

import static jp.shunin.registry.core.caremanager.Terms.term;
import static jp.shunin.registry.core.course.Course.CHIEF;
import static jp.shunin.registry.core.course.Course.CHIEF_RENEWAL;
import static jp.shunin.registry.core.course.Course.RENEWAL_EXPERIENCED_FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import jp.shunin.registry.core.caremanager.CareManagerEvent.CardRenewed;
import jp.shunin.registry.core.rule.Rule;
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
