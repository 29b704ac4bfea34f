package jp.shunin.registry.core.caremanager;

import static jp.shunin.registry.core.caremanager.Measures.by;
import static jp.shunin.registry.core.caremanager.Terms.term;
import static jp.shunin.registry.core.course.Course.CHIEF;
import static jp.shunin.registry.core.course.Course.CHIEF_RENEWAL;
import static jp.shunin.registry.core.course.Course.RENEWAL_EXPERIENCED_FIRST;
import static jp.shunin.registry.core.course.Course.RETRAINING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import jp.shunin.registry.core.caremanager.CareManagerCommand.IssueCard;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CardIssued;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CardReissued;
import jp.shunin.registry.core.caremanager.CareManagerEvent.RegistrationTransferred;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.specialmeasure.Measure;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.Qualification;
import jp.shunin.registry.core.specialmeasure.SpecialMeasures;
import jp.shunin.registry.core.standing.Held;
import jp.shunin.registry.core.standing.Reason;
import jp.shunin.registry.core.standing.ReasonCode;
import jp.shunin.registry.core.standing.StandingTimeline;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("C-1: by the policy data alone, cards have no end from 2024-04-01")
class CardWithoutEndTest {

    private static final String LAW = "CARD_VALIDITY/*@2024-04-01#2023-12-01";
    private static final Term WITHOUT_END = new Term(day("2024-05-10"), null, null, true);

    private static final Person NEWCOMER = Person.registered("2019-03-01").under(CardsWithoutEnd.POLICIES);

    /** Was given a card until 2025-05-31. */
    private static final Person IN_FORCE = NEWCOMER.card("2020-06-01");

    /** Was given a card until 2024-03-31, the last day of the old law. */
    private static final Person ENDED_THE_DAY_BEFORE = NEWCOMER.card("2019-04-01");

    private static final MeasureId MEASURE = new MeasureId("13-flood");

    @Test
    @DisplayName("a first card is given without end, and the event names the policy")
    void firstCard() {
        Person person =
                Person.registered("2024-03-01").under(CardsWithoutEnd.POLICIES).card("2024-05-10");

        assertThat(person.cardTerm()).isEqualTo(WITHOUT_END);
        assertThat(person.latest(CardIssued.class).policy()).containsExactly(LAW);
        assertThat(person.on("2024-05-09").careManager().valid()).isFalse();
        assertThat(person.on("2044-05-10").careManager()).isEqualTo(held("2024-05-10", null));
    }

    @Test
    @DisplayName("a card that was given an end keeps showing it until the day before, and has none from then on")
    void inForce() {
        assertThat(IN_FORCE.cardTerm()).isEqualTo(term("2020-06-01", "2025-05-31"));
        assertThat(IN_FORCE.on("2024-03-31").careManager()).isEqualTo(held("2020-06-01", "2025-05-31"));
        assertThat(IN_FORCE.on("2024-04-01").careManager()).isEqualTo(held("2020-06-01", null));
        assertThat(IN_FORCE.on("2044-04-01").careManager()).isEqualTo(held("2020-06-01", null));
        assertThat(IN_FORCE.on("2044-04-01").grounds())
                .isEqualTo(IN_FORCE.on("2024-03-31").grounds());
    }

    @ParameterizedTest(name = "issued {0}, given until {1}: in force ten years later: {2}")
    @DisplayName(
            "P-1, P-2: in force on the first day of the new law or after it, the card stays; over before, it is over")
    @CsvSource({
        "2019-04-01, 2024-03-31, false",
        "2019-04-02, 2024-04-01, true",
        "2020-02-29, 2025-02-28, true",
        "2024-02-29, 2029-02-28, true",
        "2024-03-31, 2029-03-30, true"
    })
    void border(String issuedOn, String through, boolean stays) {
        Person person =
                Person.registered("2019-04-01").under(CardsWithoutEnd.POLICIES).card(issuedOn);

        assertThat(person.cardTerm()).isEqualTo(term(issuedOn, through));
        assertThat(person.on(day(through).plusYears(10).toString())
                        .careManager()
                        .valid())
                .isEqualTo(stays);
    }

    @Test
    @DisplayName("C-4: a card that ended the day before is over; after RETRAINING a new one is given without end")
    void endedTheDayBefore() {
        assertThat(ENDED_THE_DAY_BEFORE.on("2024-04-01").reasons())
                .contains(new Reason(ReasonCode.CARD_EXPIRED, day("2024-03-31"), "e2", Rule.C_3));
        Refused.by(Rule.C_4, RefusalCode.CARD_EXPIRED, () -> ENDED_THE_DAY_BEFORE.renewed("2024-04-01"));
        Refused.by(Rule.C_4, RefusalCode.NEW_CARD_NEEDS_RETRAINING, () -> ENDED_THE_DAY_BEFORE.card("2024-05-10"));

        Person again =
                ENDED_THE_DAY_BEFORE.completed(RETRAINING, "2024-05-01", "RT1").card("2024-05-10");

        assertThat(again.cardTerm()).isEqualTo(WITHOUT_END);
        assertThat(again.on("2024-05-09").careManager().valid()).isFalse();
        assertThat(again.on("2044-05-10").careManager()).isEqualTo(held("2024-05-10", null));
    }

    @Test
    @DisplayName("C-1: a card in force without end stands against the issue of another, past the end it was given too")
    void oneCardAtATime() {
        Person retrained = IN_FORCE.completed(RETRAINING, "2025-05-01", "RT1");

        Refused.by(Rule.C_1, RefusalCode.CARD_IN_FORCE, () -> retrained.card("2025-07-01"));
    }

    @Test
    @DisplayName("C-3: a card without end is not renewed; on a day of the old law it still was, also if recorded late")
    void renewal() {
        Person trained = IN_FORCE.completed(RENEWAL_EXPERIENCED_FIRST, "2024-03-01", "RE1");

        Refused.by(Rule.C_3, RefusalCode.CARD_WITHOUT_END, () -> trained.renewed("2024-04-01"));
        Refused.by(Rule.C_3, RefusalCode.CARD_WITHOUT_END, () -> trained.renewed("2025-06-01"));

        Person renewed = trained.renewed("2024-03-31");

        assertThat(renewed.cardTerm()).isEqualTo(term("2025-06-01", "2030-05-31"));
        assertThat(renewed.on("2025-05-31").careManager()).isEqualTo(held("2020-06-01", null));
        assertThat(renewed.on("2031-01-01").careManager()).isEqualTo(held("2025-06-01", null));
    }

    @Test
    @DisplayName("K-3, K-5: the chief certificate ends and is renewed as before, and the chief's last day is its own")
    void chief() {
        Person chief = IN_FORCE.completed(CHIEF, "2021-07-01", "C1");

        assertThat(chief.on("2024-03-31").chief()).isEqualTo(held("2021-07-01", "2025-05-31"));
        assertThat(chief.on("2024-04-01").chief()).isEqualTo(held("2021-07-01", "2026-06-30"));
        assertThat(chief.on("2026-06-30").chief().valid()).isTrue();
        assertThat(chief.on("2026-07-01").chief().valid()).isFalse();
        assertThat(chief.on("2026-07-01").careManager().valid()).isTrue();

        Person renewed = chief.completed(CHIEF_RENEWAL, "2026-03-01", "CR1");

        assertThat(renewed.certificateTerm("CR1")).isEqualTo(term("2026-07-01", "2031-06-30"));
        assertThat(renewed.on("2031-06-30").chief()).isEqualTo(held("2026-07-01", "2031-06-30"));
        Refused.by(Rule.C_3, RefusalCode.CARD_WITHOUT_END, () -> renewed.renewed("2026-03-10"));
    }

    @Test
    @DisplayName("C-7: a transfer voids the card, and the new prefecture issues one without end, naming the policy")
    void transfer() {
        Person moved = IN_FORCE.transferred(Prefecture.KYOTO, "2024-05-10");

        assertThat(moved.latest(RegistrationTransferred.class).voidedCards()).containsExactly(1);
        assertThat(moved.cardTerm()).isEqualTo(WITHOUT_END);
        assertThat(moved.latest(CardIssued.class).policy()).containsExactly(LAW);
        assertThat(moved.on("2044-05-10").careManager()).isEqualTo(held("2024-05-10", null));
    }

    @Test
    @DisplayName(
            "C-7: past the end that it was given, a card is voided by a transfer without a new one, as any in force")
    void transferWithoutCard() {
        Person moved = IN_FORCE.transferredWithoutCard(Prefecture.KYOTO, "2025-07-01");

        assertThat(moved.on("2025-06-30").careManager().valid()).isTrue();
        assertThat(moved.on("2025-07-01").reasons())
                .contains(new Reason(ReasonCode.CARD_VOIDED, day("2025-07-01"), "e3", Rule.C_7));
    }

    @Test
    @DisplayName("C-7: the rest that a transfer under the old law gave has no end either")
    void transferBefore() {
        Person moved = IN_FORCE.transferred(Prefecture.KYOTO, "2024-03-31");

        assertThat(moved.cardTerm()).isEqualTo(term("2024-03-31", "2025-05-31"));
        assertThat(moved.on("2044-03-31").careManager()).isEqualTo(held("2024-03-31", null));
    }

    @Test
    @DisplayName("C-8, C-9: a reissued card is printed without end; a removal ends it")
    void reissuedAndRemoved() {
        Person reissued = IN_FORCE.reissued(ReissueCause.LOST, "2025-07-01");
        Person removed = reissued.removed(RemovalCause.REQUEST, "2025-08-01");

        assertThat(reissued.latest(CardReissued.class).term()).isEqualTo(new Term(day("2020-06-01"), null, null, true));
        assertThat(removed.on("2025-07-31").careManager().valid()).isTrue();
        assertThat(removed.on("2025-08-01").reasons())
                .contains(new Reason(ReasonCode.CARD_VOIDED, day("2025-08-01"), "e4", Rule.C_9));
    }

    @Test
    @DisplayName("S-5: a measure has nothing to extend on a card without end, and says so")
    void measureOnACardWithoutEnd() {
        Person covered = IN_FORCE.under(flood("2024-01-01", "2025-12-31"));

        Person after = covered.extendedBy(MEASURE);

        assertThat(after.latest()).isEmpty();
        assertThat(covered.effectsOf(MEASURE))
                .containsExactly(
                        new MeasureEffect(Qualification.CARD, Coverage.WITHOUT_END, day("2025-05-31"), null, null));
    }

    @Test
    @DisplayName(
            "S-4: a card that a late measure carries into the new law has no end, on the grounds of the measure too")
    void measureIntoTheNewLaw() {
        Person carried =
                ENDED_THE_DAY_BEFORE.under(flood("2024-03-01", "2024-03-31")).extendedBy(MEASURE);

        assertThat(carried.on("2024-03-31").careManager())
                .isEqualTo(new Held(true, day("2019-04-01"), day("2026-03-31"), day("2024-03-31")));
        assertThat(carried.on("2044-01-01").careManager()).isEqualTo(held("2019-04-01", null));
        assertThat(carried.on("2044-01-01").grounds())
                .isEqualTo(carried.on("2024-03-31").grounds())
                .hasSize(3);
    }

    @Test
    @DisplayName(
            "X-3: a corrected day of issue is decided by the law of that day, and may put the card's end before the"
                    + " new")
    void correction() {
        IssueCard earlier = new IssueCard(IN_FORCE.number(), day("2019-04-01"));
        IssueCard later = new IssueCard(IN_FORCE.number(), day("2019-04-02"));

        Person over = IN_FORCE.replaced("e2", earlier);
        Person stays = ENDED_THE_DAY_BEFORE.replaced("e2", later);

        assertThat(over.cardTerm()).isEqualTo(term("2019-04-01", "2024-03-31"));
        assertThat(over.on("2024-04-01").careManager().valid()).isFalse();
        assertThat(stays.cardTerm()).isEqualTo(term("2019-04-02", "2024-04-01"));
        assertThat(stays.on("2044-04-01").careManager()).isEqualTo(held("2019-04-02", null));
    }

    @Test
    @DisplayName("Q-2: as known before the law was known, a card ends as it was given")
    void asKnownBefore() {
        CardEnds before = CardsWithoutEnd.ENDS.asKnownAt(
                OffsetDateTime.parse("2023-11-30T23:59:59+09:00").toInstant());
        CardEnds since = CardsWithoutEnd.ENDS.asKnownAt(
                OffsetDateTime.parse("2023-12-01T00:00:00+09:00").toInstant());

        assertThat(StandingTimeline.of(IN_FORCE.entry(), before).stretches())
                .isEqualTo(StandingTimeline.of(IN_FORCE.entry()).stretches());
        assertThat(StandingTimeline.of(IN_FORCE.entry(), since).stretches())
                .isEqualTo(StandingTimeline.of(IN_FORCE.entry(), CardsWithoutEnd.ENDS)
                        .stretches());
        assertThat(StandingTimeline.of(IN_FORCE.entry(), before)
                        .on(day("2025-06-01"))
                        .careManager()
                        .valid())
                .isFalse();
    }

    private static SpecialMeasures flood(String from, String through) {
        Measure measure = Measure.of(Measures.ofTokyo()
                .forExpiries(from, through)
                .extending(by("P2Y"))
                .terms());
        return _ -> Optional.of(measure);
    }

    private static Held held(String from, @Nullable String through) {
        return new Held(true, day(from), through == null ? null : day(through), null);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
