package jp.shunin.registry.core.course;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.shunin.registry.core.data.DataProblems;

/** What must be true of the four files taken together; every breach is noted at its row. */
final class CurriculaChecks {

    private final CurriculaFiles files;
    private final DataProblems problems;

    CurriculaChecks(CurriculaFiles files, DataProblems problems) {
        this.files = files;
        this.problems = problems;
    }

    void check() {
        noOverlappingEditions();
        // Where a row could not be read, what seems missing may be that row.
        if (files.editions().complete()) {
            everyEditionHasItsPeriod();
        }
        if (files.totals().complete()) {
            everySubjectHasItsTotal();
        }
        if (files.subjects().complete()) {
            subjectsAddUp();
        }
    }

    private void noOverlappingEditions() {
        List<Placed<EditionPeriod>> editions =
                List.copyOf(files.editions().rows().values());
        for (int later = 1; later < editions.size(); later++) {
            for (Placed<EditionPeriod> earlier : editions.subList(0, later)) {
                noOverlap(earlier, editions.get(later));
            }
        }
    }

    private static void noOverlap(Placed<EditionPeriod> earlier, Placed<EditionPeriod> later) {
        if (earlier.value().overlaps(later.value())) {
            later.row()
                    .problem(later.value().edition() + " overlaps "
                            + earlier.value().edition() + " of line "
                            + earlier.row().line() + "; end one edition on the day before the other begins");
        }
    }

    private void everyEditionHasItsPeriod() {
        for (Edition edition : Edition.values()) {
            if (!files.editions().rows().containsKey(edition)) {
                problems.add(EditionRow.FILE, 1, "the edition " + edition + " has no row; add one");
            }
        }
    }

    private void everySubjectHasItsTotal() {
        List<CourseEdition> reported = new ArrayList<>();
        files.subjects().rows().forEach((key, subject) -> {
            CourseEdition about = key.about();
            if (!files.totals().rows().containsKey(about) && !reported.contains(about)) {
                reported.add(about);
                subject.row().problem(TotalRow.FILE + " has no row for " + about + "; add one");
            }
        });
    }

    private void subjectsAddUp() {
        Map<CourseEdition, List<Subject>> subjects = files.subjectsByCourse();
        files.totals()
                .rows()
                .forEach((about, total) -> figure(total.value())
                        .ifPresent(hours -> addsUp(about, total, hours, subjects.getOrDefault(about, List.of()))));
    }

    private static void addsUp(
            CourseEdition about, Placed<MinimumHours> total, BigDecimal hours, List<Subject> subjects) {
        BigDecimal sum =
                subjects.stream().map(Subject::hours).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!subjects.isEmpty() && sum.compareTo(hours) != 0) {
            total.row()
                    .problem("minimum_hours of " + about + " is " + hours + ", but its subjects in " + SubjectRow.FILE
                            + " add up to " + sum + "; mend the one that differs from the notice");
        }
    }

    private static Optional<BigDecimal> figure(MinimumHours minimum) {
        return switch (minimum) {
            case MinimumHours.Stated stated -> Optional.of(stated.hours());
            case MinimumHours.Inferred inferred -> Optional.of(inferred.hours());
            case MinimumHours.NotGiven _ -> Optional.empty();
        };
    }
}
