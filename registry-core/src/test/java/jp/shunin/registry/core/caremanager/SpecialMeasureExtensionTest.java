package jp.shunin.registry.core.caremanager;

import static jp.shunin.registry.core.caremanager.Measures.by;
import static jp.shunin.registry.core.caremanager.Measures.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import jp.shunin.registry.core.caremanager.CareManagerCommand.InvalidateCourseCompletion;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CardRenewed;
import jp.shunin.registry.core.caremanager.CareManagerEvent.ChiefCertificateGranted;
import jp.shunin.registry.core.caremanager.CareManagerEvent.ValidityExtended;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.specialmeasure.ExtensionRule;
import jp.shunin.registry.core.specialmeasure.Measure;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.MeasureTerms;
import jp.shunin.registry.core.specialmeasure.Qualification;
import jp.shunin.registry.core.time.ValidityPeriod;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The card ends on 2021-05-31, the chief certificate on 2021-05-09. */
@DisplayName("S-1 to S-6: a special measure extends the qualifications of its cohort")
class SpecialMeasureExtensionTest {

    private static final MeasureId MEASURE = new MeasureId("13-covid-2021");
    private static final LocalDate PRINTED_END = LocalDate.of(2021, 5, 31);

    private final Entry entry = Entry.withCardFrom(Prefecture.TOKYO, "2016-06-01");

    @Test
    @DisplayName("S-1: three years from the day after 2021-05-31 end on 2024-05-31")
    void byPeriod() {
        entry.measure(MEASURE, Measures.ofTokyo().terms());

        assertThat(entry.isExtendedBy(MEASURE)).singleElement().satisfies(event -> {
            assertThat(event.rules()).contains(Rule.S_1, Rule.S_2);
            assertThat(((ValidityExtended) event).extendedThrough()).isEqualTo("2024-05-31");
        });
    }

    @Test
    @DisplayName("S-2: the original end stays beside the extended one, and the card is in force through the last day")
    void originalStaysVisible() {
        entry.measure(MEASURE, Measures.ofTokyo().terms());

        entry.isExtendedBy(MEASURE);

        Term term = entry.state().cards().getFirst().term();
        assertThat(term.originalThrough()).isEqualTo(PRINTED_END);
        assertThat(term.through()).isEqualTo("2024-05-31");
        assertThat(entry.state().cardOn(LocalDate.of(2024, 5, 31))).isPresent();
        assertThat(entry.state().cardOn(LocalDate.of(2024, 6, 1))).isEmpty();
    }

    @Test
    @DisplayName("S-1, S-6: renewed within the extension, the next card is 2021-06-01 to 2026-05-31")
    void renewalConsumesTheExtension() {
        entry.completes(Course.RENEWAL_EXPERIENCED_FIRST, "2020-10-01", "R1");
        entry.measure(MEASURE, Measures.ofTokyo().terms());
        entry.isExtendedBy(MEASURE);

        CardRenewed renewed = (CardRenewed) entry.renews("2023-09-15").getFirst();

        assertThat(renewed.term()).isEqualTo(term("2021-06-01", "2026-05-31"));
        assertThat(renewed.rules()).contains(Rule.S_6, Rule.C_3);
    }

    @Test
    @DisplayName("S-1: where the measure says EXTENDED_EXPIRY, the next card begins after the extension")
    void renewalAfterTheExtension() {
        entry.completes(Course.RENEWAL_EXPERIENCED_FIRST, "2020-10-01", "R1");
        entry.measure(MEASURE, Measures.ofTokyo().renewedFromExtendedExpiry().terms());
        entry.isExtendedBy(MEASURE);

        CardRenewed renewed = (CardRenewed) entry.renews("2024-05-31").getFirst();

        assertThat(renewed.term()).isEqualTo(term("2024-06-01", "2029-05-31"));
    }

    @Test
    @DisplayName("S-1: until a fixed date")
    void untilFixedDate() {
        entry.measure(MEASURE, Measures.ofTokyo().extending(until("2022-03-31")).terms());

        entry.isExtendedBy(MEASURE);

        assertThat(entry.state().cards().getFirst().term().through()).isEqualTo("2022-03-31");
    }

    @ParameterizedTest
    @CsvSource({"2016-04-01, 2023-03-31", "2016-04-02, 2022-12-31"})
    @DisplayName("S-1: the extension may differ by sub-range of expiry dates")
    void subRanges(String cardFrom, LocalDate extendedThrough) {
        ExtensionRule early = new ExtensionRule(null, LocalDate.of(2021, 3, 31), null, Period.ofYears(2));
        ExtensionRule late = new ExtensionRule(LocalDate.of(2021, 4, 1), null, LocalDate.of(2022, 12, 31), null);
        Entry person = Entry.withCardFrom(Prefecture.TOKYO, cardFrom);
        person.measure(MEASURE, Measures.ofTokyo().extending(early, late).terms());

        person.isExtendedBy(MEASURE);

        assertThat(person.state().cards().getFirst().term().through()).isEqualTo(extendedThrough);
    }

    @Test
    @DisplayName("S-1: a measure for CARD leaves the certificate, one for CHIEF the card, one for both extends both")
    void covers() {
        entry.completes(Course.CHIEF, "2016-05-10", "C1");
        Measures measure = Measures.ofTokyo();
        MeasureId chief = new MeasureId("chief");
        MeasureId both = new MeasureId("both");
        entry.measure(MEASURE, measure.terms());
        entry.measure(chief, measure.covering(Qualification.CHIEF).terms());
        entry.measure(
                both,
                measure.covering(Qualification.CARD, Qualification.CHIEF)
                        .extending(by("P4Y"))
                        .terms());

        assertThat(extended(entry.isExtendedBy(MEASURE))).containsExactly(Qualification.CARD);
        assertThat(extended(entry.isExtendedBy(chief))).containsExactly(Qualification.CHIEF);
        assertThat(extended(entry.isExtendedBy(both))).containsExactly(Qualification.CARD, Qualification.CHIEF);
        assertThat(entry.state().certificates().getFirst().term().through()).isEqualTo("2025-05-09");
    }

    @Test
    @DisplayName(
            "S-6, K-3: a chief renewal completed within the extension renews the certificate from its original end")
    void chiefRenewalWithinTheExtension() {
        entry.completes(Course.CHIEF, "2016-05-10", "C1");
        entry.measure(MEASURE, Measures.ofTokyo().covering(Qualification.CHIEF).terms());
        entry.isExtendedBy(MEASURE);

        assertThat(entry.completes(Course.CHIEF_RENEWAL, "2024-05-09", "C2"))
                .last()
                .isInstanceOfSatisfying(ChiefCertificateGranted.class, granted -> {
                    assertThat(granted.period())
                            .isEqualTo(new ValidityPeriod(LocalDate.of(2021, 5, 10), LocalDate.of(2026, 5, 9)));
                    assertThat(granted.rules()).containsExactly(Rule.K_3, Rule.S_6);
                });
    }

    @ParameterizedTest
    @CsvSource({"2021-05-31, 2022-05-31", "2020-05-31, 2021-05-31"})
    @DisplayName("S-1: the cohort's first and last day belong to it")
    void cohortIncludesItsEnds(String from, String through) {
        entry.measure(MEASURE, Measures.ofTokyo().forExpiries(from, through).terms());

        assertThat(entry.isExtendedBy(MEASURE)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"2021-06-01, 2022-05-31", "2020-05-31, 2021-05-30"})
    @DisplayName("S-1, S-5: who expires one day outside the cohort is not covered")
    void outsideTheCohort(String from, String through) {
        entry.measure(MEASURE, Measures.ofTokyo().forExpiries(from, through).terms());

        assertThat(entry.refusalOf(entry.extension(MEASURE))).isEqualTo(RefusalCode.NOT_COVERED_BY_MEASURE);
    }

    @Test
    @DisplayName("S-1: another prefecture's measure does not cover")
    void otherPrefecture() {
        entry.measure(MEASURE, Measures.ofTokyo().of(Prefecture.OSAKA).terms());

        assertThat(entry.refusalOf(entry.extension(MEASURE))).isEqualTo(RefusalCode.NOT_COVERED_BY_MEASURE);
    }

    @Test
    @DisplayName("S-1: who moved in on the measure's day or later counts")
    void movedInSince() {
        entry.movesWithoutCardTo(Prefecture.KANAGAWA, "2021-08-01");
        entry.measure(MEASURE, kanagawaWithTransfersSince(LocalDate.of(2021, 8, 1)));

        assertThat(entry.isExtendedBy(MEASURE)).hasSize(1);
    }

    @Test
    @DisplayName("S-1: who moved in a day earlier, or where the measure is silent, does not")
    void movedInBefore() {
        entry.movesWithoutCardTo(Prefecture.KANAGAWA, "2021-08-01");

        entry.measure(MEASURE, kanagawaWithTransfersSince(LocalDate.of(2021, 8, 2)));
        assertThat(entry.refusalOf(entry.extension(MEASURE))).isEqualTo(RefusalCode.NOT_COVERED_BY_MEASURE);
        entry.measure(MEASURE, kanagawaWithTransfersSince(null));
        assertThat(entry.refusalOf(entry.extension(MEASURE))).isEqualTo(RefusalCode.NOT_COVERED_BY_MEASURE);
    }

    @Test
    @DisplayName("S-3, S-4: an amendment gives the longer end once, and running twice has no effect")
    void amendment() {
        entry.measure(MEASURE, Measures.ofTokyo().terms());
        entry.isExtendedBy(MEASURE);
        assertThat(entry.isExtendedBy(MEASURE)).isEmpty();

        entry.measure(MEASURE, Measures.ofTokyo().extending(by("P4Y")).terms());

        assertThat(entry.isExtendedBy(MEASURE)).singleElement().satisfies(event -> {
            assertThat(event.rules()).contains(Rule.S_3);
            assertThat(((ValidityExtended) event).originalThrough()).isEqualTo(PRINTED_END);
        });
        assertThat(entry.state().cards().getFirst().term().through()).isEqualTo("2025-05-31");
        assertThat(entry.isExtendedBy(MEASURE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"P2Y", "P3Y"})
    @DisplayName("S-5: a measure that reaches no further than another has no effect")
    void neverShortens(String period) {
        MeasureId other = new MeasureId("13-other");
        entry.measure(MEASURE, Measures.ofTokyo().terms());
        entry.measure(other, Measures.ofTokyo().extending(by(period)).terms());
        entry.isExtendedBy(MEASURE);

        assertThat(entry.isExtendedBy(other)).isEmpty();
        assertThat(entry.state().cards().getFirst().term().through()).isEqualTo("2024-05-31");
    }

    @Test
    @DisplayName("S-5: a card that was renewed is not extended any more")
    void alreadyRenewed() {
        entry.completes(Course.RENEWAL_EXPERIENCED_FIRST, "2020-10-01", "R1");
        entry.renews("2021-05-31");
        entry.measure(MEASURE, Measures.ofTokyo().terms());

        assertThat(entry.refusalOf(entry.extension(MEASURE))).isEqualTo(RefusalCode.NOT_COVERED_BY_MEASURE);
    }

    @Test
    @DisplayName("S-5: a removed registration is not revived")
    void removed() {
        entry.isRemoved(RemovalCause.REQUEST, "2021-06-15");
        entry.measure(MEASURE, Measures.ofTokyo().terms());

        assertThat(entry.refusalOf(entry.extension(MEASURE))).isEqualTo(RefusalCode.REGISTRATION_REMOVED);
    }

    @Test
    @DisplayName("S-5, C-7: a card that a transfer voided is not revived")
    void voidedCard() {
        entry.movesWithoutCardTo(Prefecture.KANAGAWA, "2021-05-31");
        entry.measure(MEASURE, kanagawaWithTransfersSince(LocalDate.of(2021, 1, 1)));

        assertThat(entry.refusalOf(entry.extension(MEASURE))).isEqualTo(RefusalCode.NOT_COVERED_BY_MEASURE);
    }

    @Test
    @DisplayName("S-5, K-8: a certificate void from the beginning is not revived")
    void voidCertificate() {
        entry.completes(Course.CHIEF, "2016-05-10", "C1");
        entry.when(new InvalidateCourseCompletion(entry.number(), "C1", LocalDate.of(2020, 1, 10), "fraud"));
        entry.measure(MEASURE, Measures.ofTokyo().covering(Qualification.CHIEF).terms());

        assertThat(entry.refusalOf(entry.extension(MEASURE))).isEqualTo(RefusalCode.NOT_COVERED_BY_MEASURE);
    }

    @Test
    @DisplayName("S-3: a withdrawn measure covers nobody more, and those covered keep what they were given")
    void withdrawn() {
        Entry other = Entry.withCardFrom(Prefecture.TOKYO, "2016-06-01");
        entry.measure(MEASURE, Measures.ofTokyo().terms());
        entry.isExtendedBy(MEASURE);

        Measure withdrawn = new Measure(Measures.ofTokyo().terms(), null, LocalDate.of(2021, 12, 31));
        entry.measure(MEASURE, withdrawn);
        other.measure(MEASURE, withdrawn);

        assertThat(other.refusalOf(other.extension(MEASURE))).isEqualTo(RefusalCode.MEASURE_WITHDRAWN);
        assertThat(entry.state().cards().getFirst().term().through()).isEqualTo("2024-05-31");
    }

    @ParameterizedTest
    @CsvSource({"2021-05-01, 2021-05-31, EXTENDED, 2024-05-31", "2021-06-01, 2021-06-30, OUTSIDE_COHORT, 2021-05-31"})
    @DisplayName("S-4: what a measure would do, and why it would not, is told without doing it")
    void effects(String from, String through, Coverage coverage, LocalDate after) {
        MeasureTerms terms = Measures.ofTokyo().forExpiries(from, through).terms();

        assertThat(effects(terms)).singleElement().satisfies(effect -> {
            assertThat(effect.coverage()).isEqualTo(coverage);
            assertThat(effect.before()).isEqualTo(PRINTED_END);
            assertThat(effect.after()).isEqualTo(after);
        });
    }

    @Test
    @DisplayName("S-1, S-5: each reason for not covering has a name")
    void reasons() {
        MeasureTerms cards = Measures.ofTokyo().terms();

        assertThat(coverage(Measures.ofTokyo().covering(Qualification.CHIEF).terms()))
                .containsExactly(Coverage.QUALIFICATION_NOT_COVERED);
        assertThat(coverage(Measures.ofTokyo().of(Prefecture.OSAKA).terms()))
                .containsExactly(Coverage.OTHER_PREFECTURE);
        entry.completes(Course.RENEWAL_EXPERIENCED_FIRST, "2020-10-01", "R1");
        entry.renews("2021-05-31");
        assertThat(coverage(cards)).containsExactly(Coverage.CONTINUED, Coverage.OUTSIDE_COHORT);
        entry.movesWithoutCardTo(Prefecture.KANAGAWA, "2021-07-01");
        assertThat(coverage(cards)).containsExactly(Coverage.CONTINUED, Coverage.VOIDED);
        entry.isRemoved(RemovalCause.REQUEST, "2021-08-15");
        assertThat(coverage(cards)).containsOnly(Coverage.REGISTRATION_REMOVED);
    }

    private List<MeasureEffect> effects(MeasureTerms terms) {
        return Extendable.of(entry.state()).stream()
                .map(held -> held.effectOf(MEASURE, terms))
                .toList();
    }

    private List<Coverage> coverage(MeasureTerms terms) {
        return effects(terms).stream().map(MeasureEffect::coverage).toList();
    }

    @Test
    @DisplayName("S-1: a measure that was never declared is refused")
    void unknown() {
        assertThat(entry.refusalOf(entry.extension(MEASURE))).isEqualTo(RefusalCode.MEASURE_UNKNOWN);
    }

    private static MeasureTerms kanagawaWithTransfersSince(@Nullable LocalDate since) {
        return Measures.ofTokyo()
                .of(Prefecture.KANAGAWA)
                .withTransfersSince(since)
                .terms();
    }

    private static List<Qualification> extended(List<CareManagerEvent> events) {
        return events.stream()
                .map(event -> ((ValidityExtended) event).qualification())
                .toList();
    }

    private static Term term(String from, String through) {
        return Term.of(new ValidityPeriod(LocalDate.parse(from), LocalDate.parse(through)));
    }
}
