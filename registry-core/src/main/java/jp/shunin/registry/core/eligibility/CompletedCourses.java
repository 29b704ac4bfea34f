package jp.shunin.registry.core.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.shunin.registry.core.caremanager.Completion;
import jp.shunin.registry.core.course.Course;

/**
 * E-1: all the courses are completed. Completions are the register's to know: a certificate from elsewhere is recorded
 * first. The latest completion of each is shown.
 *
 * @param since the day from which completions count
 */
record CompletedCourses(Set<Course> courses, LocalDate since) implements Check {

    CompletedCourses {
        courses = Set.copyOf(courses);
    }

    @Override
    public Finding assess(Applicant applicant) {
        List<Completion> completed = courses.stream()
                .sorted()
                .map(applicant::completionOf)
                .flatMap(Optional::stream)
                .filter(completion -> !completion.completedOn().isBefore(since))
                .toList();
        return Finding.of(
                State.of(completed.size() == courses.size()),
                completed.stream().map(RegisterFacts::completion).toList());
    }
}
