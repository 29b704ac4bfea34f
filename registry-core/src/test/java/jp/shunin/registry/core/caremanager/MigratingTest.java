package jp.shunin.registry.core.caremanager;

import static jp.shunin.registry.core.caremanager.Terms.term;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import jp.shunin.registry.core.caremanager.CareManagerEvent.LegacyEntryMigrated;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.CommandRefused;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.specialmeasure.Measure;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.Qualification;
import jp.shunin.registry.core.specialmeasure.SpecialMeasures;
import jp.shunin.registry.core.standing.Reason;
import jp.shunin.registry.core.standing.ReasonCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An entry taken over from an old register")
class MigratingTest {

    private static final SpecialMeasures NO_MEASURES = measure -> Optional.empty();
    private static final MeasureId COVID = new MeasureId("13-covid");
    private static final SpecialMeasures COVID_MEASURE = measures(Measures.ofTokyo());

    private static SpecialMeasures measures(Measures terms) {
        return id -> id.equals(COVID) ? Optional.of(Measure.of(terms.terms())) : Optional.empty();
    }

    private static void assertRefused(RefusalCode code, Legacy legacy) {
        assertRefused(code, legacy, NO_MEASURES);
    }

    private static void assertRefused(RefusalCode code, Legacy legacy, SpecialMeasures measures) {
        assertThatExceptionOfType(CommandRefused.class)
                .isThrownBy(() -> Person.migrated(legacy, measures))
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }

    @Nested
    @DisplayName("P-2, C-1: keeps the card as printed")
    class CardAsPrinted {

        @Test
        @DisplayName("from its issue through its end, five years later")
        void fiveYears() {
            Person person = Person.migrated(Legacy.row().card("2022-06-15", "2027-06-14"));

            assertThat(person.cardTerm()).isEqualTo(term("2022-06-15", "2027-06-14"));
            assertThat(person.on("2026-11-21").careManager().valid()).isTrue();
            assertThat(person.on("2027-06-15").careManager().valid()).isFalse();
        }

        @Test
        @DisplayName("counting the day of issue itself: from 29 February through 28 February")
        void leapDay() {
            assertThat(Person.migrated(Legacy.row().card("2020-02-29", "2025-02-28"))
                            .cardTerm())
                    .isEqualTo(term("2020-02-29", "2025-02-28"));
            assertRefused(RefusalCode.LEGACY_CARD_TOO_LONG, Legacy.row().card("2018-02-28", "2025-02-28"));
        }

        @Test
        @DisplayName(
                "renewed some weeks before the earlier one ended: its term is counted back from its end, with a notice")
        void renewedEarly() {
            Legacy row = Legacy.row().card("2022-03-10", "2027-03-31");

            assertThat(Person.migrated(row).cardTerm()).isEqualTo(term("2022-04-01", "2027-03-31"));
            assertThat(Person.examined(row, NO_MEASURES).notices())
                    .extracting(LegacyNotice::code)
                    .contains(LegacyNotice.Code.CARD_RENEWED_EARLY);
        }

        @Test
        @DisplayName("but not one that would run eight years")
        void eightYears() {
            Legacy row = Legacy.row().card("2019-06-01", "2027-05-31");

            assertRefused(RefusalCode.LEGACY_CARD_TOO_LONG, row);
            Refusal refusal = Person.examined(row, NO_MEASURES).refusals().getFirst();
            assertThat(refusal.rule()).contains(Rule.C_1);
            assertThat(refusal.field()).contains("card/through");
            assertThat(refusal.detail(Locale.JAPANESE)).contains("令和6年5月31日 まで", "令和9年5月31日 まで");
        }

        @Test
        @DisplayName("nor one that ends before it begins, or begins before the registration or in the future")
        void impossibleDays() {
            assertRefused(RefusalCode.LEGACY_CARD_RUNS_BACKWARDS, Legacy.row().card("2022-06-15", "2021-06-14"));
            assertRefused(
                    RefusalCode.LEGACY_CARD_BEFORE_REGISTRATION, Legacy.row().card("2007-06-15", "2012-06-14"));
            assertRefused(RefusalCode.DATE_IN_FUTURE, Legacy.row().card("2026-11-22", "2031-11-21"));
        }

        @Test
        @DisplayName("X-4: what came before it is not known, and that is said")
        void before() {
            Person person = Person.migrated(Legacy.row().card("2022-06-15", "2027-06-14"));

            assertThat(person.on("2020-01-01").reasons())
                    .extracting(Reason::code)
                    .contains(ReasonCode.CARD_NOT_KNOWN, ReasonCode.NEVER_CHIEF);
            assertThat(person.on("2008-05-19").reasons())
                    .extracting(Reason::code)
                    .contains(ReasonCode.NOT_REGISTERED, ReasonCode.NO_CARD);
            assertThat(person.latest(LegacyEntryMigrated.class).unknown())
                    .containsExactly(LegacyUnknown.PRACTICAL_TRAINING, LegacyUnknown.EARLIER_CARDS);
        }
    }

    @Nested
    @DisplayName("K-1, K-2, K-3: keeps the chief certificate as printed")
    class ChiefAsPrinted {

        @ParameterizedTest
        @CsvSource({
            "2010-02-01, 2019-03-31",
            "2013-02-01, 2020-03-31",
            "2015-04-01, 2020-03-31",
            "2022-02-10, 2027-02-09"
        })
        @DisplayName("if it follows from the course")
        void first(String completedOn, String through) {
            Person person = Person.migrated(
                    Legacy.row().completed(Course.CHIEF, completedOn, "第1号").chiefThrough(through));

            assertThat(person.certificateTerm("第1号")).isEqualTo(term(completedOn, through));
        }

        @ParameterizedTest
        @CsvSource({
            "2010-02-01, 2015-01-31, LEGACY_CHIEF_TRANSITION_DIFFERS",
            "2022-02-10, 2027-02-10, LEGACY_CHIEF_PERIOD_DIFFERS",
            "2006-03-31, 2011-03-30, NO_CHIEF_COURSE_YET"
        })
        @DisplayName("and not if it contradicts it")
        void contradiction(String completedOn, String through, RefusalCode code) {
            Legacy row = Legacy.row().completed(Course.CHIEF, completedOn, null).chiefThrough(through);

            assertThat(Person.examined(row, NO_MEASURES).refusals())
                    .extracting(Refusal::code)
                    .contains(code);
        }

        @Test
        @DisplayName("not one without any course")
        void withoutCourse() {
            assertRefused(RefusalCode.LEGACY_CHIEF_WITHOUT_COURSE, Legacy.row().chiefThrough("2027-02-09"));
        }

        @Test
        @DisplayName("counting its end where none is printed, with a notice")
        void counted() {
            Legacy row = Legacy.row().completed(Course.CHIEF, "2022-02-10", null);

            Person person = Person.migrated(row);

            assertThat(person.entry().certificates())
                    .singleElement()
                    .satisfies(
                            certificate -> assertThat(certificate.term()).isEqualTo(term("2022-02-10", "2027-02-09")));
            assertThat(person.latest(LegacyEntryMigrated.class).unknown())
                    .contains(LegacyUnknown.CHIEF_CERTIFICATE_END, LegacyUnknown.CERTIFICATE_NUMBER);
            assertThat(Person.examined(row, NO_MEASURES).notices())
                    .extracting(LegacyNotice::code)
                    .contains(LegacyNotice.Code.CHIEF_END_COUNTED);
        }

        @Test
        @DisplayName("one that continues the first, from the day after it")
        void renewed() {
            Person person = Person.migrated(Legacy.row()
                    .completed(Course.CHIEF, "2014-02-10", null)
                    .completed(Course.CHIEF_RENEWAL, "2019-11-20", "第2号")
                    .chiefThrough("2025-03-31"));

            assertThat(person.certificateTerm("第2号")).isEqualTo(term("2020-04-01", "2025-03-31"));
            assertThat(person.entry().certificate("第2号").orElseThrow().continues())
                    .isEqualTo("UNKNOWN-CHIEF-2014-02-10");
        }

        @Test
        @DisplayName("one that continues another that nobody knows")
        void renewedFromTheUnknown() {
            Person person = Person.migrated(Legacy.row()
                    .completed(Course.CHIEF_RENEWAL, "2023-11-20", "第3号")
                    .chiefThrough("2029-03-31"));

            assertThat(person.certificateTerm("第3号")).isEqualTo(term("2024-04-01", "2029-03-31"));
            assertThat(person.on("2024-03-31").reasons())
                    .extracting(Reason::code)
                    .contains(ReasonCode.CHIEF_NOT_KNOWN);
        }

        @Test
        @DisplayName("not one that was renewed too late, nor one that ends on another day than the renewal gives")
        void renewedWrongly() {
            Legacy row = Legacy.row().completed(Course.CHIEF, "2014-02-10", null);

            assertRefused(
                    RefusalCode.LEGACY_CHIEF_RENEWED_TOO_LATE,
                    row.completed(Course.CHIEF_RENEWAL, "2020-04-01", null).chiefThrough("2025-03-31"));
            assertRefused(
                    RefusalCode.LEGACY_CHIEF_RENEWAL_DIFFERS,
                    row.completed(Course.CHIEF_RENEWAL, "2019-11-20", null).chiefThrough("2026-03-31"));
            assertRefused(
                    RefusalCode.LEGACY_CHIEF_END_MISSING, row.completed(Course.CHIEF_RENEWAL, "2019-11-20", null));
        }

        @Test
        @DisplayName("by the policy of the prefecture: in Kyoto five years from the completion")
        void fromCompletion() {
            Person person = Person.migrated(Legacy.row(Prefecture.KYOTO)
                    .completed(Course.CHIEF_RENEWAL, "2023-11-20", "第4号")
                    .chiefThrough("2028-11-19"));

            assertThat(person.certificateTerm("第4号")).isEqualTo(term("2023-11-20", "2028-11-19"));
            assertRefused(
                    RefusalCode.LEGACY_CHIEF_RENEWAL_DIFFERS,
                    Legacy.row(Prefecture.KYOTO)
                            .completed(Course.CHIEF_RENEWAL, "2023-11-20", null)
                            .chiefThrough("2029-03-31"));
        }
    }

    @Nested
    @DisplayName("S-1, S-2: takes an extension over only as the declared measure gives it")
    class Extended {

        @Test
        @DisplayName("the printed end stays, the extension stands beside it")
        void card() {
            Legacy row = Legacy.row().card("2016-06-01", "2021-05-31").cardExtended("13-covid", "2024-05-31");

            Person person = Person.migrated(row, COVID_MEASURE);

            assertThat(person.cardTerm().originalThrough()).isEqualTo("2021-05-31");
            assertThat(person.cardTerm().through()).isEqualTo("2024-05-31");
            assertThat(person.on("2023-01-01").careManager().valid()).isTrue();
        }

        @Test
        @DisplayName("not with another end, another expiry, an unknown measure, or nothing to extend")
        void refused() {
            Legacy row = Legacy.row().card("2016-06-01", "2021-05-31");

            assertRefused(
                    RefusalCode.LEGACY_EXTENSION_DIFFERS, row.cardExtended("13-covid", "2025-05-31"), COVID_MEASURE);
            assertRefused(RefusalCode.LEGACY_EXTENSION_MEASURE_UNKNOWN, row.cardExtended("13-other", null));
            assertRefused(
                    RefusalCode.LEGACY_EXTENSION_NOT_COVERED,
                    Legacy.row().card("2017-06-01", "2022-05-31").cardExtended("13-covid", null),
                    COVID_MEASURE);
            assertRefused(
                    RefusalCode.LEGACY_EXTENSION_OF_NOTHING,
                    Legacy.row().cardExtended("13-covid", null),
                    COVID_MEASURE);
        }

        @Test
        @DisplayName("S-6: a chief renewal within a marked extension was in time, without the mark it was not")
        void renewedWithin() {
            SpecialMeasures chief = measures(Measures.ofTokyo().covering(Qualification.CHIEF));
            Legacy late = Legacy.row()
                    .completed(Course.CHIEF, "2014-02-10", null)
                    .completed(Course.CHIEF_RENEWAL, "2021-02-01", "第5号")
                    .chiefThrough("2025-03-31");

            assertRefused(RefusalCode.LEGACY_CHIEF_RENEWED_TOO_LATE, late, chief);
            assertThat(Person.migrated(late.chiefRenewedUnder("13-covid"), chief)
                            .certificateTerm("第5号"))
                    .isEqualTo(term("2020-04-01", "2025-03-31"));
        }
    }

    @Nested
    @DisplayName("lives on like any other")
    class LivesOn {

        private final Legacy chief = Legacy.row()
                .card("2021-06-15", "2026-06-14")
                .completed(Course.CHIEF, "2021-02-10", "第1号")
                .chiefThrough("2026-02-09");

        @Test
        @DisplayName("is a chief while both periods run, renews both, and aligns the card (K-3, C-3, C-5)")
        void renews() {
            Person person = Person.migrated(chief);
            assertThat(person.isChiefOn("2025-12-01")).isTrue();

            Person renewed =
                    person.completed(Course.CHIEF_RENEWAL, "2025-12-01", "第2号").renewed("2026-01-15");

            assertThat(renewed.certificateTerm("第2号")).isEqualTo(term("2026-02-10", "2031-02-09"));
            assertThat(renewed.cardTerm()).isEqualTo(term("2026-06-15", "2031-02-09"));
        }

        @Test
        @DisplayName("T-6: a card long after the registration was renewed before, so the short course renews it again")
        void subsequentRenewal() {
            Person person = Person.migrated(chief).completed(Course.SPECIALIZED_2, "2026-01-10", "第3号");

            assertThat(person.renewed("2026-02-01").cardTerm()).isEqualTo(term("2026-06-15", "2031-06-14"));
        }

        @Test
        @DisplayName("moves with the rest of its card (C-7) and is extended by a measure (S-1)")
        void movesAndIsExtended() {
            Person moved = Person.migrated(chief).transferred(Prefecture.KANAGAWA, "2024-01-10");
            assertThat(moved.cardTerm()).isEqualTo(term("2024-01-10", "2026-06-14"));

            SpecialMeasures longer = measures(Measures.ofTokyo().forExpiries("2026-01-01", "2026-12-31"));
            Person extended = Person.migrated(chief, longer).extendedBy(COVID);
            assertThat(extended.cardTerm().through()).isEqualTo("2029-06-14");
        }

        @Test
        @DisplayName("X-3: is put right by the row as it should have been, and what followed is decided again")
        void corrected() {
            Person person = Person.migrated(chief)
                    .completed(Course.SPECIALIZED_2, "2026-01-10", "第3号")
                    .renewed("2026-02-01");

            Person corrected = person.replaced(
                    "e1", Legacy.row().card("2021-06-01", "2026-05-31").command());

            assertThat(corrected.cardTerm()).isEqualTo(term("2026-06-01", "2031-05-31"));
            assertThat(corrected.entry().certificates()).isEmpty();
            assertThat(corrected.entryAsOf(1).certificates()).hasSize(1);
        }

        @Test
        @DisplayName("X-3: a later command is corrected without deciding the migration again")
        void laterCorrected() {
            Person person = Person.migrated(chief).completed(Course.SPECIALIZED_2, "2026-01-10", "第3号");

            assertThat(person.annulled("e2").entry().completions()).hasSize(1);
        }

        @Test
        @DisplayName("X-3: cannot be annulled, as a registration cannot")
        void notAnnulled() {
            assertThatExceptionOfType(CommandRefused.class)
                    .isThrownBy(() -> Person.migrated(chief).annulled("e1"))
                    .satisfies(refused -> assertThat(refused.refusal().code())
                            .isEqualTo(RefusalCode.REGISTRATION_CANNOT_BE_ANNULLED));
        }
    }

    @Test
    @DisplayName("says all that is wrong at once, not only the first")
    void everything() {
        Legacy row = Legacy.row().card("2019-06-01", "2027-05-31").chiefThrough("2027-02-09");

        assertThat(Person.examined(row, NO_MEASURES).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.LEGACY_CARD_TOO_LONG, RefusalCode.LEGACY_CHIEF_WITHOUT_COURSE);
    }

    @Test
    @DisplayName("refuses a course that is given twice, and one before the registration")
    void courses() {
        assertRefused(
                RefusalCode.LEGACY_COURSE_TWICE,
                Legacy.row().completed(Course.CHIEF, "2022-02-10", null).completed(Course.CHIEF, "2023-02-10", null));
        assertRefused(
                RefusalCode.LEGACY_COURSE_BEFORE_REGISTRATION,
                Legacy.row().completed(Course.CHIEF, "2008-05-19", null).chiefThrough("2019-03-31"));
    }

    @Test
    @DisplayName("keeps a name that nobody has parted as it is, and says so")
    void namesNotParted() {
        PersonalRecord unparted = new PersonalRecord("山田花子", "", "", "", null, LocalDate.of(1970, 2, 1), null);
        Legacy row = Legacy.row().of(unparted);

        assertThat(Person.migrated(row).entry().person()).isEqualTo(unparted);
        assertThat(Person.examined(row, NO_MEASURES).notices())
                .extracting(LegacyNotice::code)
                .contains(LegacyNotice.Code.GIVEN_NAME_NOT_SEPARATED, LegacyNotice.Code.KANA_MISSING);
    }
}
