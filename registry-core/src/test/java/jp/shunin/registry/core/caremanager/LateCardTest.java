package jp.shunin.registry.core.caremanager;

import static jp.shunin.registry.core.caremanager.Terms.term;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.shunin.registry.core.caremanager.CareManagerCommand.TransferRegistration;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CardIssued;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CardReissued;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CardRenewed;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.standing.StandingTimeline;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("C-7, X-4: a card of before a transfer that is recorded after it")
class LateCardTest {

    private static final String RENEWED = "2026-09-15";
    private static final String MOVED = "2026-10-02";

    /** The card ends on 2027-03-31. */
    private final Person trained = Person.registered("2022-03-22")
            .card("2022-04-01")
            .completed(Course.RENEWAL_EXPERIENCED_FIRST, "2026-06-20", "R1");

    private final Person renewedLate =
            trained.transferred(Prefecture.KANAGAWA, MOVED).renewed(RENEWED);

    @Test
    @DisplayName("is given by the prefecture of its day, and the new one's card takes over its whole term")
    void replaced() {
        assertThat(renewedLate.latest()).hasSize(2);
        assertThat(renewedLate.latest(CardRenewed.class)).satisfies(renewed -> {
            assertThat(renewed.issuedBy()).isEqualTo(Prefecture.TOKYO);
            assertThat(renewed.rules()).endsWith(Rule.C_7);
        });
        assertThat(renewedLate.latest(CardIssued.class)).satisfies(issued -> {
            assertThat(issued.issuedBy()).isEqualTo(Prefecture.KANAGAWA);
            assertThat(issued.issuedOn()).isEqualTo(MOVED);
            assertThat(issued.replacesCard()).isEqualTo(3);
            assertThat(issued.term()).isEqualTo(term("2027-04-01", "2032-03-31"));
        });
        assertThat(renewedLate.on("2027-04-01").grounds())
                .anySatisfy(ground -> assertThat(ground.rule()).isEqualTo(Rule.C_7));
    }

    @Test
    @DisplayName("leaves every day as it is where both are recorded in order")
    void asInOrder() {
        Person inOrder = trained.renewed(RENEWED).transferred(Prefecture.KANAGAWA, MOVED);

        assertThat(StandingTimeline.of(renewedLate.entry()).stretches())
                .extracting(stretch -> stretch.standing().careManager())
                .isEqualTo(StandingTimeline.of(inOrder.entry()).stretches().stream()
                        .map(stretch -> stretch.standing().careManager())
                        .toList());
    }

    @Test
    @DisplayName("is void, and nothing takes its place, where the person moved without a card")
    void movedWithoutCard() {
        Person late = trained.transferredWithoutCard(Prefecture.KANAGAWA, MOVED).renewed(RENEWED);

        assertThat(late.latest()).singleElement().isInstanceOf(CardRenewed.class);
        assertThat(late.on("2026-10-01").careManager().valid()).isTrue();
        assertThat(late.on("2027-04-01").careManager().valid()).isFalse();
    }

    @Test
    @DisplayName("is followed through each transfer since its day")
    void movedTwice() {
        Person late = trained.transferred(Prefecture.KANAGAWA, MOVED)
                .transferred(Prefecture.OSAKA, "2026-11-01")
                .renewed(RENEWED);

        assertThat(late.latest().subList(1, late.latest().size()))
                .extracting(event -> ((CardIssued) event).issuedBy())
                .containsExactly(Prefecture.KANAGAWA, Prefecture.OSAKA);
        assertThat(late.entry().cards().stream().filter(card -> card.inForceOn(LocalDate.of(2027, 4, 1))))
                .singleElement()
                .satisfies(card -> assertThat(card.number()).isEqualTo(6));
    }

    @Test
    @DisplayName("is replaced for its rest also where it is the first card (C-1)")
    void firstCard() {
        Person late = Person.registered("2022-03-22")
                .transferred(Prefecture.KANAGAWA, "2024-10-02")
                .card("2022-04-01");

        assertThat(late.entry().cards())
                .extracting(Card::lastDay)
                .containsExactly(LocalDate.of(2024, 10, 1), LocalDate.of(2027, 3, 31));
        assertThat(late.latest(CardIssued.class).issuedBy()).isEqualTo(Prefecture.TOKYO);
        assertThat(late.cardTerm()).isEqualTo(term("2024-10-02", "2027-03-31"));
    }

    @Test
    @DisplayName("stays as it was where it had ended before the transfer")
    void overBeforeTheTransfer() {
        Person late = Person.registered("2012-03-22")
                .transferred(Prefecture.KANAGAWA, "2024-10-02")
                .card("2012-04-01");

        assertThat(late.entry().cards())
                .singleElement()
                .satisfies(card -> assertThat(card.lastDay()).isEqualTo("2017-03-31"));
    }

    @Test
    @DisplayName("is not void any more when the transfer is annulled (X-3)")
    void transferAnnulled() {
        Person annulled = renewedLate.annulled("e4");

        assertThat(annulled.entry().cards())
                .hasSize(2)
                .allSatisfy(card -> assertThat(card.voiding()).isNull());
    }

    @Test
    @DisplayName("is replaced from the right day when the transfer's day is corrected (X-3)")
    void transferCorrected() {
        Person late = Person.registered("2022-03-22")
                .transferred(Prefecture.KANAGAWA, "2024-10-02")
                .card("2022-04-01");

        Person corrected = late.replaced(
                "e2", new TransferRegistration(late.number(), Prefecture.KANAGAWA, LocalDate.of(2024, 11, 5), true));

        assertThat(corrected.cardTerm()).isEqualTo(term("2024-11-05", "2027-03-31"));
    }

    @Test
    @DisplayName("is printed again by the prefecture of that day, with its term (C-8)")
    void reissued() {
        Person moved = trained.transferred(Prefecture.KANAGAWA, MOVED);

        assertThat(moved.reissued(ReissueCause.LOST, RENEWED).latest(CardReissued.class))
                .satisfies(reissued -> {
                    assertThat(reissued.issuedBy()).isEqualTo(Prefecture.TOKYO);
                    assertThat(reissued.card()).isEqualTo(1);
                    assertThat(reissued.term()).isEqualTo(term("2022-04-01", "2027-03-31"));
                });
    }
}
