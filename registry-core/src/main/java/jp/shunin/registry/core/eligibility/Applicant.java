package jp.shunin.registry.core.eligibility;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.shunin.registry.core.caremanager.Completion;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.Residence;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.time.FiscalYear;

/**
 * Someone who asks for a course: what the register holds and what is told beside it.
 *
 * @param prefecture the prefecture that holds the course
 * @param on the day of application
 * @param referenceDate the day on which requirements are looked at (基準日)
 */
record Applicant(
        RegisterEntry entry,
        ApplicantFacts facts,
        Prefecture prefecture,
        LocalDate on,
        LocalDate referenceDate,
        MonthCounting counting) {

    private static final Set<Course> CHIEF_COURSES = EnumSet.of(Course.CHIEF, Course.CHIEF_RENEWAL);

    FiscalYear applicationYear() {
        return FiscalYear.of(on);
    }

    /** E-2: the months of work up to the reference date. */
    ServiceMonths months(List<Employment> employment) {
        return counting.count(employment, referenceDate);
    }

    /** The latest valid completion of a course on or before the reference date. */
    Optional<Completion> completionOf(Course course) {
        return entry.completions().stream()
                .filter(completion -> completion.course() == course && countsOnReferenceDate(completion))
                .max(Comparator.comparing(Completion::completedOn));
    }

    /** The last chief completion that gave a certificate, on or before the reference date. */
    Optional<LatestChief> latestChief() {
        return entry.completions().stream()
                .filter(completion -> CHIEF_COURSES.contains(completion.course()) && countsOnReferenceDate(completion))
                .flatMap(completion -> entry.certificate(completion.certificateNumber()).stream()
                        .filter(certificate -> !certificate.isVoidFromTheBeginning())
                        .map(certificate -> new LatestChief(completion, certificate)))
                .max(Comparator.comparing(latest -> latest.completion().completedOn()));
    }

    /** The transfer that brought the entry into the prefecture after a day and by the reference date. */
    Optional<Residence> movedInAfter(LocalDate day) {
        return Optional.of(entry.residenceOn(referenceDate))
                .filter(residence -> residence.prefecture() == prefecture)
                .filter(residence -> residence.from().isAfter(day))
                .filter(residence -> !residence.equals(entry.residences().getFirst()));
    }

    private boolean countsOnReferenceDate(Completion completion) {
        return completion.isValid() && !completion.completedOn().isAfter(referenceDate);
    }
}
