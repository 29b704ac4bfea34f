package jp.shunin.registry.core.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.shunin.registry.core.caremanager.Person;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.policy.Prefecture;

/** An answer of the shipped rules, with what tests look up in it. */
record Asked(Eligibility answer) {

    static final EligibilityRules RULES = EligibilityRules.load();

    /** Osaka has no rules of its own. */
    static Asked national(Course course, Person person, String on, Told told) {
        return of(course, person.entry(), Prefecture.OSAKA, on, told);
    }

    static Asked tokyo(Course course, Person person, String on, Told told) {
        return of(course, person.entry(), Prefecture.TOKYO, on, told);
    }

    static Asked of(Course course, RegisterEntry entry, Prefecture prefecture, String on, Told told) {
        return new Asked(RULES.answer(entry, told.facts(), course, prefecture, LocalDate.parse(on))
                .orElseThrow());
    }

    Verdict verdict() {
        return answer.verdict();
    }

    State state(String name) {
        return requirement(name).state();
    }

    RequirementAnswer requirement(String name) {
        return answer.requirements().stream()
                .flatMap(Asked::withParts)
                .filter(requirement -> requirement.name().equals(name))
                .findAny()
                .orElseThrow();
    }

    List<Fact> missing() {
        return answer.missing().stream().map(MissingFact::fact).distinct().toList();
    }

    List<WarningCode> warnings() {
        return answer.warnings().stream().map(Warning::code).toList();
    }

    private static Stream<RequirementAnswer> withParts(RequirementAnswer answer) {
        return Stream.concat(Stream.of(answer), answer.parts().stream().flatMap(Asked::withParts));
    }
}
