package jp.shunin.registry.core.training;

import static jp.shunin.registry.core.course.Course.CHIEF;
import static jp.shunin.registry.core.course.Course.CHIEF_RENEWAL;
import static jp.shunin.registry.core.course.Course.RENEWAL_EXPERIENCED_FIRST;
import static jp.shunin.registry.core.course.Course.RENEWAL_EXPERIENCED_SUBSEQUENT;
import static jp.shunin.registry.core.course.Course.RENEWAL_INEXPERIENCED;
import static jp.shunin.registry.core.course.Course.RETRAINING;
import static jp.shunin.registry.core.course.Course.SPECIALIZED_1;
import static jp.shunin.registry.core.course.Course.SPECIALIZED_2;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.shunin.registry.core.caremanager.Person;
import jp.shunin.registry.core.caremanager.RemovalCause;
import jp.shunin.registry.core.caremanager.RenewalGround;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.specialmeasure.Cohort;
import jp.shunin.registry.core.specialmeasure.ExtensionRule;
import jp.shunin.registry.core.specialmeasure.LegalBasis;
import jp.shunin.registry.core.specialmeasure.Measure;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.MeasureTerms;
import jp.shunin.registry.core.specialmeasure.Qualification;
import jp.shunin.registry.core.specialmeasure.RenewalBase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The card runs from 2018-06-01 through 2023-05-31, where nothing else is said. */
@DisplayName("What someone has to do next about the card, and by when")
class RenewalAdviceTest {

    private static final TrainingGuide GUIDE = TrainingGuide.load();
    private static final Person PERSON = Person.registered("2018-05-01").card("2018-06-01");
    private static final LocalDate CARD_ENDS = LocalDate.of(2023, 5, 31);
    private static final MeasureTerms THREE_MORE_YEARS = new MeasureTerms(
            Prefecture.TOKYO,
            new LegalBasis("第1号", LocalDate.of(2023, 1, 10), null),
            Set.of(Qualification.CARD),
            new Cohort(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31), null),
            List.of(new ExtensionRule(null, null, null, Period.ofYears(3))),
            RenewalBase.ORIGINAL_EXPIRY);

    private static RenewalAdvice advice(Person person, String on) {
        return advice(person, on, null);
    }

    private static RenewalAdvice advice(Person person, String on, @Nullable Boolean practised) {
        return GUIDE.renewalAdvice(person.entry(), LocalDate.parse(on), practised);
    }

    private static List<List<Course>> courses(RenewalAdvice advice) {
        return advice.cases().getFirst().options().stream()
                .map(RenewalOption::courses)
                .toList();
    }

    private static List<NoticeCode> notices(RenewalAdvice advice) {
        return advice.notices().stream().map(Notice::code).toList();
    }

    @Test
    @DisplayName("T-6: whether the person practised is not held, so both cases are told, that of practice first")
    void bothCases() {
        RenewalAdvice advice = advice(PERSON, "2022-06-01");

        assertThat(advice.action()).isEqualTo(RenewalAction.TAKE_COURSE);
        assertThat(advice.by()).isEqualTo(CARD_ENDS);
        assertThat(advice.cases()).extracting(RenewalCase::practised).containsExactly(true, false);
        assertThat(notices(advice))
                .containsExactly(
                        NoticeCode.APPLY_IN_TIME, NoticeCode.EXPERIENCE_NOT_HELD, NoticeCode.FIRST_WITH_EXPERIENCE);
    }

    @Test
    @DisplayName("T-6: who never practised takes RENEWAL_INEXPERIENCED")
    void inexperienced() {
        RenewalAdvice advice = advice(PERSON, "2022-06-01", false);

        assertThat(advice.cases()).hasSize(1);
        assertThat(courses(advice)).containsExactly(List.of(RENEWAL_INEXPERIENCED));
        assertThat(notices(advice)).containsExactly(NoticeCode.APPLY_IN_TIME);
    }

    @Test
    @DisplayName(
            "T-6: who practised takes for the first renewal RENEWAL_EXPERIENCED_FIRST, or both specialised courses")
    void experiencedFirst() {
        RenewalAdvice advice = advice(PERSON, "2022-06-01", true);

        assertThat(courses(advice))
                .containsExactly(List.of(RENEWAL_EXPERIENCED_FIRST), List.of(SPECIALIZED_1, SPECIALIZED_2));
    }

    @Test
    @DisplayName("T-6: for later renewals, RENEWAL_EXPERIENCED_SUBSEQUENT or SPECIALIZED_2")
    void experiencedSubsequent() {
        Person renewed =
                PERSON.completed(RENEWAL_EXPERIENCED_FIRST, "2022-10-01", "R1").renewed("2023-02-01");

        RenewalAdvice advice = advice(renewed, "2027-06-01", true);

        assertThat(courses(advice)).containsExactly(List.of(RENEWAL_EXPERIENCED_SUBSEQUENT), List.of(SPECIALIZED_2));
        assertThat(notices(advice)).contains(NoticeCode.SUBSEQUENT_WITH_EXPERIENCE);
    }

    @Test
    @DisplayName("T-6: a renewal without experience makes the next one with it no later one")
    void onlyRenewalsWithExperienceCount() {
        Person renewed =
                PERSON.completed(RENEWAL_INEXPERIENCED, "2022-10-01", "R1").renewed("2023-02-01");

        assertThat(courses(advice(renewed, "2027-06-01", true))).contains(List.of(RENEWAL_EXPERIENCED_FIRST));
    }

    @ParameterizedTest
    @CsvSource({"2022-05-31, false", "2022-06-01, true", "2023-05-31, true"})
    @DisplayName("T-7: RENEWAL_* is open from about 1 year before the card's end; before it the advice says so")
    void opens(String on, boolean open) {
        RenewalAdvice advice = advice(PERSON, on, false);

        RenewalOption option = advice.cases().getFirst().options().getFirst();
        assertThat(option.opensAbout()).isEqualTo("2022-06-01");
        assertThat(option.open()).isEqualTo(open);
        assertThat(option.completeBy()).isEqualTo(CARD_ENDS);
        assertThat(notices(advice).contains(NoticeCode.NOT_OPEN_YET)).isEqualTo(!open);
    }

    @Test
    @DisplayName("T-6: SPECIALIZED_* is open in all of the card's period, and what of it is taken need not be again")
    void specialised() {
        Person halfway = PERSON.completed(SPECIALIZED_1, "2019-10-01", "S1");

        RenewalOption both =
                advice(halfway, "2019-10-01", true).cases().getFirst().options().getLast();
        RenewalOption dayBefore =
                advice(halfway, "2019-09-30", true).cases().getFirst().options().getLast();

        assertThat(both.stillToTake()).containsExactly(SPECIALIZED_2);
        assertThat(both.open()).isTrue();
        assertThat(both.opensAbout()).isEqualTo("2018-06-01");
        assertThat(dayBefore.stillToTake()).containsExactly(SPECIALIZED_1, SPECIALIZED_2);
    }

    @Test
    @DisplayName("C-3: with a course that counts, only the application is missing; completion alone renews nothing")
    void apply() {
        Person trained = PERSON.completed(RENEWAL_INEXPERIENCED, "2022-10-01", "R1");

        RenewalAdvice advice = advice(trained, "2022-10-01");

        assertThat(advice.action()).isEqualTo(RenewalAction.APPLY_FOR_RENEWAL);
        assertThat(advice.by()).isEqualTo(CARD_ENDS);
        assertThat(advice.completed()).isNotNull().satisfies(training -> {
            assertThat(training.ground()).isEqualTo(RenewalGround.RENEWAL_INEXPERIENCED);
            assertThat(training.certificates()).containsExactly("R1");
        });
        assertThat(advice.cases()).isEmpty();
        assertThat(notices(advice)).containsExactly(NoticeCode.APPLY_IN_TIME);
        assertThat(advice(trained, "2022-09-30").action()).isEqualTo(RenewalAction.TAKE_COURSE);
    }

    @Test
    @DisplayName("T-6: a course completed before the card's first day does not count")
    void beforeTheCard() {
        Person trained = Person.registered("2018-05-01")
                .completed(RENEWAL_INEXPERIENCED, "2018-05-31", "R1")
                .card("2018-06-01");

        assertThat(advice(trained, "2022-10-01").action()).isEqualTo(RenewalAction.TAKE_COURSE);
    }

    @ParameterizedTest
    @CsvSource({"2022-05-31, true", "2022-06-01, false"})
    @DisplayName("T-7: a renewal course completed more than about 1 year before the card's end is pointed out")
    void completedEarly(String completedOn, boolean early) {
        RenewalAdvice advice = advice(PERSON.completed(RENEWAL_INEXPERIENCED, completedOn, "R1"), "2022-10-01");

        assertThat(notices(advice).contains(NoticeCode.COMPLETED_EARLY)).isEqualTo(early);
    }

    @Test
    @DisplayName("C-6: a chief takes CHIEF_RENEWAL first of all, by the end of certificate and card, from about 2 years"
            + " before")
    void chief() {
        Person chief = PERSON.completed(CHIEF, "2019-03-10", "C1");

        RenewalAdvice advice = advice(chief, "2022-06-01", true);

        assertThat(courses(advice)).first().isEqualTo(List.of(CHIEF_RENEWAL));
        RenewalOption option = advice.cases().getFirst().options().getFirst();
        assertThat(option.opensAbout()).isEqualTo("2022-03-10");
        assertThat(option.completeBy()).isEqualTo(CARD_ENDS);
        assertThat(option.rule()).isEqualTo(Rule.C_6);
        assertThat(advice.chief()).isNotNull().satisfies(certificate -> {
            assertThat(certificate.through()).isEqualTo("2024-03-09");
            assertThat(certificate.renewalOpensAbout()).isEqualTo("2022-03-10");
        });
        assertThat(notices(advice)).contains(NoticeCode.CHIEF_RENEWAL_RENEWS_CARD);
        assertThat(courses(advice(chief, "2022-06-01", false)))
                .containsExactly(List.of(CHIEF_RENEWAL), List.of(RENEWAL_INEXPERIENCED));
    }

    @Test
    @DisplayName("K-4: where the certificate ends before the card, CHIEF_RENEWAL is to be completed by then")
    void chiefEndsFirst() {
        Person renewed = PERSON.completed(CHIEF, "2019-03-10", "C1")
                .completed(RENEWAL_EXPERIENCED_FIRST, "2022-10-01", "R1")
                .renewed("2023-02-01");

        RenewalAdvice advice = advice(renewed, "2023-06-01", true);

        assertThat(advice.by()).isEqualTo("2028-05-31");
        RenewalOption option = advice.cases().getFirst().options().getFirst();
        assertThat(option.courses()).containsExactly(CHIEF_RENEWAL);
        assertThat(option.completeBy()).isEqualTo("2024-03-09");
        assertThat(notices(advice)).contains(NoticeCode.CHIEF_ENDS_FIRST);
        assertThat(advice(renewed, "2024-03-10", true).chief()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2020-05-31, true", "2020-06-01, false"})
    @DisplayName("T-7: CHIEF_RENEWAL that opens only after the card's end comes last, and the advice says so")
    void chiefRenewalOpensTooLate(String completedOn, boolean inTime) {
        // A certificate of 2020-06-01 ends on 2025-05-31: about 2 years before is the day after the card's end.
        Person chief = PERSON.completed(CHIEF, completedOn, "C1");

        RenewalAdvice advice = advice(chief, "2022-06-01", false);

        assertThat(courses(advice).getFirst().contains(CHIEF_RENEWAL)).isEqualTo(inTime);
        assertThat(notices(advice).contains(NoticeCode.CHIEF_RENEWAL_OPENS_TOO_LATE))
                .isEqualTo(!inTime);
    }

    @Test
    @DisplayName("C-6: CHIEF_RENEWAL completed renews the card")
    void chiefRenewalCompleted() {
        Person chief = PERSON.completed(CHIEF, "2019-03-10", "C1").completed(CHIEF_RENEWAL, "2022-10-01", "C2");

        assertThat(advice(chief, "2022-10-01").completed())
                .isNotNull()
                .extracting(training -> training.ground())
                .isEqualTo(RenewalGround.CHIEF_RENEWAL);
    }

    @Test
    @DisplayName("C-3: of a card renewed already, the next renewal is told, and courses count from its first day")
    void renewedAlready() {
        Person renewed =
                PERSON.completed(RENEWAL_INEXPERIENCED, "2022-10-01", "R1").renewed("2023-02-01");

        RenewalAdvice advice = advice(renewed, "2023-02-01");

        assertThat(advice.by()).isEqualTo("2028-05-31");
        assertThat(advice.card())
                .isNotNull()
                .satisfies(card -> assertThat(card.coursesCountFrom()).isEqualTo("2023-06-01"));
        assertThat(notices(advice)).first().isEqualTo(NoticeCode.RENEWED_ALREADY);
        assertThat(notices(advice(renewed, "2023-06-01"))).doesNotContain(NoticeCode.RENEWED_ALREADY);
    }

    @Test
    @DisplayName(
            "S-6: a card kept by a special measure is renewed by the extended end, and the courses open before that")
    void extended() {
        Person kept = PERSON.under(measure -> Optional.of(Measure.of(THREE_MORE_YEARS)))
                .extendedBy(new MeasureId("13-covid"));

        RenewalAdvice advice = advice(kept, "2026-05-31", false);

        assertThat(advice.action()).isEqualTo(RenewalAction.TAKE_COURSE);
        assertThat(advice.by()).isEqualTo("2026-05-31");
        assertThat(advice.cases().getFirst().options().getFirst().opensAbout()).isEqualTo("2025-06-01");
        assertThat(advice.notices())
                .contains(NoticeCode.EXTENDED_BY_MEASURE.about(CARD_ENDS, LocalDate.of(2026, 5, 31)));
        assertThat(advice(kept, "2026-06-01").action()).isEqualTo(RenewalAction.TAKE_RETRAINING);
    }

    @Test
    @DisplayName("C-4: on the card's last day it can still be renewed, the day after only RETRAINING is left")
    void lapsed() {
        assertThat(advice(PERSON, "2023-05-31").action()).isEqualTo(RenewalAction.TAKE_COURSE);

        RenewalAdvice lapsed = advice(PERSON, "2023-06-01");

        assertThat(lapsed.action()).isEqualTo(RenewalAction.TAKE_RETRAINING);
        assertThat(lapsed.by()).isNull();
        assertThat(lapsed.notices()).containsExactly(NoticeCode.CARD_LAPSED.about(CARD_ENDS));
    }

    @Test
    @DisplayName("C-4: after RETRAINING a new card can be applied for")
    void retrained() {
        Person retrained = PERSON.completed(RETRAINING, "2023-10-01", "T1");

        assertThat(advice(retrained, "2023-10-01").action()).isEqualTo(RenewalAction.APPLY_FOR_NEW_CARD);
        assertThat(advice(retrained, "2023-09-30").action()).isEqualTo(RenewalAction.TAKE_RETRAINING);
    }

    @ParameterizedTest
    @CsvSource({"2023-04-30, APPLY_FOR_FIRST_CARD", "2023-05-01, TAKE_RETRAINING"})
    @DisplayName("C-2: a first card needs no training within five years of registration")
    void firstCard(String on, RenewalAction action) {
        assertThat(advice(Person.registered("2018-05-01"), on).action()).isEqualTo(action);
    }

    @Test
    @DisplayName("X-1: without registration there is nothing to advise")
    void notRegistered() {
        Person removed = PERSON.removed(RemovalCause.REQUEST, "2020-01-01");

        assertThat(advice(removed, "2019-12-31").action()).isEqualTo(RenewalAction.TAKE_COURSE);
        assertThat(advice(removed, "2020-01-01").action()).isEqualTo(RenewalAction.NONE);
        assertThat(advice(PERSON, "0001-01-01").action()).isEqualTo(RenewalAction.NONE);
    }
}
