package jp.shunin.registry.core.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.time.FiscalYear;

/** Answers who may take CHIEF and CHIEF_RENEWAL (T-8, E-1 to E-5). */
public final class EligibilityRules {

    private final RuleSets sets;
    private final CardEnds ends;

    EligibilityRules(RuleSets sets, CardEnds ends) {
        this.sets = sets;
        this.ends = ends;
    }

    /**
     * The rules that the registry is shipped with.
     *
     * @throws jp.shunin.registry.core.data.InvalidDataFileException if the data holds mistakes; all are listed
     */
    public static EligibilityRules load() {
        return load(CardEnds.AS_GIVEN);
    }

    /**
     * The same rules, where a card is in force by the ends that hold.
     *
     * @throws jp.shunin.registry.core.data.InvalidDataFileException if the data holds mistakes; all are listed
     */
    public static EligibilityRules load(CardEnds ends) {
        return new EligibilityRules(RuleSets.load(), ends);
    }

    /**
     * Whether someone may take a course.
     *
     * @param facts what is told beside the register
     * @param prefecture the prefecture that holds the course
     * @param on the day of application, which finds the rules by its fiscal year
     * @return empty for a course that has no rules here
     */
    public Optional<Eligibility> answer(
            RegisterEntry entry, ApplicantFacts facts, Course course, Prefecture prefecture, LocalDate on) {
        return sets.find(prefecture, course, FiscalYear.of(on)).map(set -> {
            LocalDate referenceDate = set.referenceDateFor(on);
            return answer(
                    set,
                    new Applicant(ends.on(referenceDate, entry), facts, prefecture, on, referenceDate, set.counting()));
        });
    }

    private static Eligibility answer(RuleSet set, Applicant applicant) {
        List<RequirementAnswer> answers = set.requirements().stream()
                .map(requirement -> requirement.assess(applicant))
                .toList();
        return new Eligibility(
                set.origin().course(),
                applicant.prefecture(),
                applicant.on(),
                applicant.referenceDate(),
                RuleSetUsed.of(set, applicant.prefecture(), applicant.applicationYear()),
                Verdict.of(State.allOf(
                        answers.stream().map(RequirementAnswer::state).toList())),
                answers,
                MissingFact.eachOnce(answers.stream().flatMap(RequirementAnswer::stillMissing)),
                answers.stream().flatMap(EligibilityRules::warnings).distinct().toList(),
                set.notes());
    }

    private static Stream<Warning> warnings(RequirementAnswer answer) {
        return Stream.concat(answer.warnings().stream(), answer.parts().stream().flatMap(EligibilityRules::warnings));
    }
}
