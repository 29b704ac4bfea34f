package jp.shunin.registry.core.caremanager;

import static jp.shunin.registry.core.caremanager.Measures.by;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.shunin.registry.core.caremanager.CareManagerEvent.ChiefCertificateGranted;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CourseCompleted;
import jp.shunin.registry.core.caremanager.CareManagerEvent.ValidityExtended;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.Qualification;
import jp.shunin.registry.core.time.ValidityPeriod;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The chief certificate ends on 2021-05-09, the measure keeps it through 2024-05-09. */
@DisplayName("S-4, X-4: a measure covers everyone in its cohort, also who is extended after other facts were recorded")
class LateMeasureTest {

    private static final MeasureId MEASURE = new MeasureId("13-covid-2021");

    private final Entry entry = Entry.withCardFrom(Prefecture.TOKYO, "2016-06-01");

    @BeforeEach
    void chief() {
        entry.completes(Course.CHIEF, "2016-05-10", "C1");
        entry.measure(MEASURE, Measures.ofTokyo().covering(Qualification.CHIEF).terms());
    }

    @Test
    @DisplayName(
            "S-6, K-3: a CHIEF_RENEWAL recorded before the extension and completed within it renews the certificate")
    void renewalRecordedBeforeTheExtension() {
        assertThat(entry.completes(Course.CHIEF_RENEWAL, "2022-03-01", "R1"))
                .singleElement()
                .isInstanceOfSatisfying(
                        CourseCompleted.class,
                        completed -> assertThat(completed.rules()).contains(Rule.K_4));

        assertThat(entry.isExtendedBy(MEASURE)).hasSize(2).first().isInstanceOf(ValidityExtended.class);

        assertThat(entry.state().certificate("R1")).hasValueSatisfying(renewed -> {
            assertThat(renewed.term().from()).isEqualTo("2021-05-10");
            assertThat(renewed.term().through()).isEqualTo("2026-05-09");
            assertThat(renewed.continues()).isEqualTo("C1");
            assertThat(renewed.rule()).isEqualTo(Rule.K_3);
        });
        assertThat(entry.state().certificateOn(LocalDate.of(2024, 5, 10))).isPresent();
    }

    @Test
    @DisplayName("K-4: one completed the day after the extended end still renews nothing")
    void completedAfterTheExtendedEnd() {
        entry.completes(Course.CHIEF_RENEWAL, "2024-05-10", "R1");

        assertThat(entry.isExtendedBy(MEASURE)).singleElement().isInstanceOf(ValidityExtended.class);
        assertThat(entry.state().certificate("R1")).isEmpty();
    }

    @Test
    @DisplayName("S-3: one completed after the first extension and within the lengthened one renews the certificate")
    void withinTheLengthenedExtension() {
        entry.isExtendedBy(MEASURE);
        entry.completes(Course.CHIEF_RENEWAL, "2024-05-10", "R1");
        entry.measure(
                MEASURE,
                Measures.ofTokyo()
                        .covering(Qualification.CHIEF)
                        .extending(by("P4Y"))
                        .terms());

        assertThat(entry.isExtendedBy(MEASURE))
                .last()
                .isInstanceOfSatisfying(ChiefCertificateGranted.class, granted -> {
                    assertThat(granted.period())
                            .isEqualTo(new ValidityPeriod(LocalDate.of(2021, 5, 10), LocalDate.of(2026, 5, 9)));
                    assertThat(granted.rules()).containsExactly(Rule.K_3, Rule.S_6);
                });
    }

    @Test
    @DisplayName("S-5: extending the card alone decides nothing about the chief certificate")
    void cardOnly() {
        entry.completes(Course.CHIEF_RENEWAL, "2022-03-01", "R1");
        entry.measure(MEASURE, Measures.ofTokyo().terms());

        assertThat(entry.isExtendedBy(MEASURE)).singleElement().isInstanceOf(ValidityExtended.class);
    }

    @Test
    @DisplayName("S-3, M-3: whom a measure covered keeps it when moving out, and gets the longer end of its amendment")
    void coveredBeforeMovingOut() {
        entry.measure(MEASURE, Measures.ofTokyo().terms());
        entry.isExtendedBy(MEASURE);
        entry.movesTo(Prefecture.KANAGAWA, "2021-04-01");

        assertThat(entry.isExtendedBy(MEASURE)).isEmpty();
        entry.measure(MEASURE, Measures.ofTokyo().extending(by("P4Y")).terms());
        assertThat(entry.isExtendedBy(MEASURE)).singleElement().isInstanceOf(ValidityExtended.class);
        assertThat(entry.state().cards().getLast().term().through()).isEqualTo("2025-05-31");
    }

    @Test
    @DisplayName("S-3: a second measure that reaches further is no amendment of the first")
    void secondMeasureIsNoAmendment() {
        MeasureId other = new MeasureId("13-flood-2021");
        entry.isExtendedBy(MEASURE);
        entry.measure(
                other,
                Measures.ofTokyo()
                        .covering(Qualification.CHIEF)
                        .extending(by("P4Y"))
                        .terms());

        assertThat(entry.isExtendedBy(other))
                .singleElement()
                .satisfies(event -> assertThat(event.rules()).containsExactly(Rule.S_1, Rule.S_2));
    }

    @Test
    @DisplayName(
            "S-5, C-7: a card renewed and then moved is not extended any more, nor is one moved before its renewal was"
                    + " recorded")
    void renewedAndMoved() {
        entry.completes(Course.RENEWAL_EXPERIENCED_FIRST, "2020-10-01", "E1");
        entry.renews("2021-04-01");
        entry.movesTo(Prefecture.KANAGAWA, "2021-05-01");
        Entry late = Entry.withCardFrom(Prefecture.TOKYO, "2016-06-01");
        late.completes(Course.RENEWAL_EXPERIENCED_FIRST, "2020-10-01", "E1");
        late.movesTo(Prefecture.KANAGAWA, "2021-05-01");
        late.renews("2021-04-01");

        entry.measure(MEASURE, Measures.ofTokyo().of(Prefecture.KANAGAWA).terms());
        late.measure(MEASURE, Measures.ofTokyo().of(Prefecture.KANAGAWA).terms());

        assertThat(entry.refusalOf(entry.extension(MEASURE))).isEqualTo(RefusalCode.NOT_COVERED_BY_MEASURE);
        assertThat(late.refusalOf(late.extension(MEASURE))).isEqualTo(RefusalCode.NOT_COVERED_BY_MEASURE);
    }

    @Test
    @DisplayName("S-5: who already has what a fixed date gives is covered without effect")
    void alreadyThere() {
        entry.measure(
                MEASURE,
                Measures.ofTokyo().extending(Measures.until("2021-05-31")).terms());

        assertThat(entry.isExtendedBy(MEASURE)).isEmpty();
    }
}
