package jp.shunin.registry.core.caremanager;

import static jp.shunin.registry.core.course.Course.CHIEF;
import static jp.shunin.registry.core.course.Course.CHIEF_RENEWAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CourseCompletionInvalidated;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.standing.Reason;
import jp.shunin.registry.core.standing.ReasonCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C1 runs from 2018-06-15 through 2023-06-14, R1 continues it through 2028-06-14. */
class CompletionInvalidatingTest {

    private static final Person CHIEF_RENEWED = Person.registered("2018-04-01")
            .card("2018-06-01")
            .completed(CHIEF, "2018-06-15", "C1")
            .completed(CHIEF_RENEWAL, "2022-06-01", "R1");

    /** The card of 2018-06-01; R1 runs from 2023-05-15 through 2028-05-14, before an ordinary renewal would end. */
    private static final Person CHIEF_TO_ALIGN = Person.registered("2018-04-01")
            .card("2018-06-01")
            .completed(CHIEF, "2018-05-15", "C1")
            .completed(CHIEF_RENEWAL, "2022-06-01", "R1");

    private static final Person CHIEF_ALIGNED = CHIEF_TO_ALIGN.renewed("2023-01-10");

    @Test
    @DisplayName("K-8: a fraudulent completion is void from the beginning, and the certificate that continued it falls")
    void fallsWithWhatItContinued() {
        Person fallen = CHIEF_RENEWED.invalidated("C1", "2022-09-01");

        assertThat(fallen.latest(CourseCompletionInvalidated.class).fallenCertificates())
                .containsExactly("C1", "R1");
        assertThat(CHIEF_RENEWED.isChiefOn("2018-06-15")).isTrue();
        assertThat(fallen.isChiefOn("2018-06-15")).isFalse();
        assertThat(fallen.on("2022-01-01").reasons()).containsExactly(invalidatedOn("2022-09-01", "e7"));
    }

    @Test
    @DisplayName("K-8: a fraudulent renewal falls alone; what it continued stands to its last day")
    void renewalFallsAlone() {
        Person fallen = CHIEF_RENEWED.invalidated("R1", "2022-09-01");

        assertThat(fallen.latest(CourseCompletionInvalidated.class).fallenCertificates())
                .containsExactly("R1");
        assertThat(fallen.isChiefOn("2023-05-31")).isTrue();
        assertThat(fallen.on("2023-06-14").reasons()).extracting(Reason::code).containsExactly(ReasonCode.CARD_EXPIRED);
        assertThat(fallen.on("2023-06-15").reasons()).contains(invalidatedOn("2022-09-01", "e7"));
    }

    @Test
    @DisplayName("K-8, C-5: the card aligned to a fallen certificate falls, from its first day, with the card after it")
    void alignedCardFalls() {
        assertThat(CHIEF_ALIGNED.cardTerm()).isEqualTo(Terms.term("2023-06-01", "2028-05-14"));
        Person moved = CHIEF_ALIGNED.transferred(Prefecture.KANAGAWA, "2024-04-01");

        Person fallen = moved.invalidated("C1", "2024-09-01");

        assertThat(fallen.latest(CourseCompletionInvalidated.class).fallenCards())
                .containsExactly(2, 3);
        assertThat(moved.on("2023-06-01").careManager().valid()).isTrue();
        assertThat(fallen.on("2023-05-31").careManager().valid()).isTrue();
        assertThat(fallen.on("2023-06-01").careManager().valid()).isFalse();
        assertThat(fallen.on("2023-06-01").reasons())
                .contains(new Reason(ReasonCode.CARD_VOIDED, LocalDate.parse("2024-09-01"), "e10", Rule.K_8));
    }

    @Test
    @DisplayName(
            "K-8, C-5: a card renewed with the wish not to align stands when another's fraud fells the certificate")
    void unalignedCardStands() {
        Person renewed = CHIEF_TO_ALIGN.renewedWithoutAligning("2023-01-10");

        Person fallen = renewed.invalidated("C1", "2024-09-01");

        assertThat(fallen.latest(CourseCompletionInvalidated.class).fallenCards())
                .isEmpty();
        assertThat(fallen.on("2024-09-01").careManager().valid()).isTrue();
    }

    @Test
    @DisplayName("K-8, T-6: a card that rests on the void completion itself falls, aligned or not")
    void cardOnVoidTraining() {
        Person renewed = CHIEF_TO_ALIGN.renewedWithoutAligning("2023-01-10");

        Person fallen = renewed.invalidated("R1", "2024-09-01");

        assertThat(fallen.latest(CourseCompletionInvalidated.class).fallenCards())
                .containsExactly(2);
        assertThat(fallen.on("2023-06-01").careManager().valid()).isFalse();
    }

    @Test
    @DisplayName("K-8: what is void renews no card")
    void voidTrainingRenewsNoCard() {
        Person fallen = CHIEF_RENEWED.invalidated("R1", "2022-09-01");

        assertThat(CHIEF_RENEWED.renewed("2023-01-10").entry().cards()).hasSize(2);
        Refused.by(Rule.T_6, RefusalCode.RENEWAL_TRAINING_MISSING, () -> fallen.renewed("2023-01-10"));
    }

    @Test
    @DisplayName("K-8: only a known, valid completion is voided, and not before it took place")
    void refusals() {
        Person fallen = CHIEF_RENEWED.invalidated("R1", "2022-06-01");

        Refused.by(Rule.K_8, RefusalCode.COMPLETION_ALREADY_INVALID, () -> fallen.invalidated("R1", "2022-09-01"));
        Refused.by(Rule.K_8, RefusalCode.COMPLETION_UNKNOWN, () -> fallen.invalidated("X9", "2022-09-01"));
        Refused.by(
                Rule.K_8,
                RefusalCode.INVALIDATED_BEFORE_COMPLETION,
                () -> CHIEF_RENEWED.invalidated("R1", "2022-05-31"));
    }

    private static Reason invalidatedOn(String day, String event) {
        return new Reason(ReasonCode.COMPLETION_INVALIDATED, LocalDate.parse(day), event, Rule.K_8);
    }
}
