package jp.shunin.registry.core.eligibility;

import java.time.LocalDate;
import java.util.List;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.policy.Prefecture;

/**
 * Whether someone may take a course (T-8): every requirement with its answer, never a bare yes or no.
 *
 * @param on the day of application
 * @param referenceDate the day on which the requirements are looked at
 * @param requirements the requirements; all must be met
 * @param missing the facts that can still decide, each once
 * @param warnings what an officer should look at although it refuses nobody
 * @param notes what the notice says and the registry does not decide
 */
public record Eligibility(
        Course course,
        Prefecture prefecture,
        LocalDate on,
        LocalDate referenceDate,
        RuleSetUsed ruleSet,
        Verdict verdict,
        List<RequirementAnswer> requirements,
        List<MissingFact> missing,
        List<Warning> warnings,
        List<Note> notes) {

    public Eligibility {
        requirements = List.copyOf(requirements);
        missing = List.copyOf(missing);
        warnings = List.copyOf(warnings);
        notes = List.copyOf(notes);
    }
}
