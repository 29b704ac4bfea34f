package jp.shunin.registry.core.eligibility;

import java.time.LocalDate;
import java.util.List;

/** The requirements for a course in a prefecture and fiscal year; all must be met. */
record RuleSet(
        RuleSetRow origin,
        ReferenceDate referenceDate,
        MonthCounting counting,
        List<Requirement> requirements,
        List<Note> notes) {

    RuleSet {
        requirements = List.copyOf(requirements);
        notes = List.copyOf(notes);
    }

    LocalDate referenceDateFor(LocalDate application) {
        return referenceDate.of(application);
    }
}
