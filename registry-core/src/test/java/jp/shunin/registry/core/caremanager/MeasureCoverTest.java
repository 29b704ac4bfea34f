package jp.shunin.registry.core.caremanager;

import static jp.shunin.registry.core.caremanager.Measures.by;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.specialmeasure.Measure;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.MeasureTerms;
import jp.shunin.registry.core.specialmeasure.Qualification;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The card ends on 2021-05-31, and the measure gives it three years more. */
@DisplayName("Q-6: how a special measure stands to what it covers")
class MeasureCoverTest {

    private static final MeasureId MEASURE = new MeasureId("13-covid-2021");
    private static final MeasureTerms TERMS = Measures.ofTokyo().terms();

    private final Entry entry = Entry.withCardFrom(Prefecture.TOKYO, "2016-06-01");

    @Test
    @DisplayName("S-4: before it is applied, with what it would do")
    void notAppliedYet() {
        assertThat(cover(TERMS)).containsExactly(card(CoverState.NOT_APPLIED_YET, "2021-05-31", "2024-05-31"));
    }

    @Test
    @DisplayName("S-1, S-2: extended, with the end before and after; also once the card is renewed")
    void extended() {
        apply(TERMS);
        assertThat(cover(TERMS)).containsExactly(card(CoverState.EXTENDED, "2021-05-31", "2024-05-31"));

        entry.completes(Course.RENEWAL_EXPERIENCED_FIRST, "2020-10-01", "R1");
        entry.renews("2023-09-15");

        assertThat(cover(TERMS)).containsExactly(card(CoverState.EXTENDED, "2021-05-31", "2024-05-31"));
    }

    @Test
    @DisplayName("S-3: extended, and an amendment reaches further")
    void amendedSince() {
        apply(TERMS);

        assertThat(cover(Measures.ofTokyo().extending(by("P4Y")).terms()))
                .containsExactly(card(CoverState.AMENDED_SINCE, "2024-05-31", "2025-05-31"));
    }

    @Test
    @DisplayName("S-5: in force as long by a measure that reaches further")
    void alreadyAsLong() {
        MeasureId longer = new MeasureId("13-longer");
        entry.measure(longer, Measures.ofTokyo().extending(by("P5Y")).terms());
        entry.isExtendedBy(longer);

        assertThat(cover(TERMS)).containsExactly(card(CoverState.ALREADY_AS_LONG, "2026-05-31", "2026-05-31"));
    }

    @Test
    @DisplayName("S-5: not extended because it was renewed, or the registration removed")
    void outOfReach() {
        Entry removed = Entry.withCardFrom(Prefecture.TOKYO, "2016-06-01");
        removed.isRemoved(RemovalCause.REQUEST, "2020-01-10");
        entry.completes(Course.RENEWAL_EXPERIENCED_FIRST, "2020-10-01", "R1");
        entry.renews("2021-02-01");

        assertThat(cover(TERMS)).containsExactly(card(CoverState.CONTINUED, "2021-05-31", "2021-05-31"));
        assertThat(cover(removed, TERMS))
                .containsExactly(card(CoverState.REGISTRATION_REMOVED, "2021-05-31", "2021-05-31"));
    }

    @Test
    @DisplayName("C-7, S-5: a card voided by a transfer before its end is not extended")
    void voided() {
        entry.movesWithoutCardTo(Prefecture.KANAGAWA, "2021-01-10");
        entry.movesTo(Prefecture.TOKYO, "2021-02-10");

        assertThat(cover(TERMS)).containsExactly(card(CoverState.VOIDED, "2021-05-31", "2021-05-31"));
    }

    @Test
    @DisplayName("S-1: what it does not cover is not told, however the measure would refuse it")
    void notCovered() {
        Entry renewedElsewhere = Entry.withCardFrom(Prefecture.TOKYO, "2016-06-01");
        renewedElsewhere.movesTo(Prefecture.KANAGAWA, "2020-04-01");
        renewedElsewhere.completes(Course.RENEWAL_EXPERIENCED_FIRST, "2020-10-01", "R1");
        renewedElsewhere.renews("2021-02-01");

        assertThat(cover(renewedElsewhere, TERMS)).isEmpty();
        assertThat(cover(Measures.ofTokyo().of(Prefecture.OSAKA).terms())).isEmpty();
        assertThat(cover(Measures.ofTokyo()
                        .forExpiries("2021-06-01", "2021-12-31")
                        .terms()))
                .isEmpty();
        assertThat(cover(Measures.ofTokyo().covering(Qualification.CHIEF).terms()))
                .isEmpty();
    }

    @Test
    @DisplayName("S-3: a withdrawn measure covers only whom it has extended")
    void withdrawn() {
        Measure withdrawn = new Measure(TERMS, null, LocalDate.of(2022, 4, 1));
        assertThat(cover(entry, withdrawn)).isEmpty();

        apply(TERMS);

        assertThat(cover(entry, withdrawn)).containsExactly(card(CoverState.EXTENDED, "2021-05-31", "2024-05-31"));
    }

    @Test
    @DisplayName("each state names its rule")
    void rules() {
        assertThat(CoverState.AMENDED_SINCE.rule()).isEqualTo(Rule.S_3);
        assertThat(CoverState.NOT_APPLIED_YET.rule()).isEqualTo(Rule.S_4);
        assertThat(CoverState.CONTINUED.rule()).isEqualTo(Rule.S_5);
    }

    private void apply(MeasureTerms terms) {
        entry.measure(MEASURE, terms);
        entry.isExtendedBy(MEASURE);
    }

    private List<MeasureCover> cover(MeasureTerms terms) {
        return cover(entry, terms);
    }

    private static List<MeasureCover> cover(Entry entry, MeasureTerms terms) {
        return cover(entry, Measure.of(terms));
    }

    private static List<MeasureCover> cover(Entry entry, Measure measure) {
        return Extendable.of(entry.state()).stream()
                .flatMap(held -> held.coverUnder(MEASURE, measure).stream())
                .toList();
    }

    private static MeasureCover card(CoverState state, String before, String after) {
        return new MeasureCover(
                Qualification.CARD, state, LocalDate.of(2021, 5, 31), LocalDate.parse(before), LocalDate.parse(after));
    }
}
