package jp.shunin.registry.core.caremanager;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.course.Curricula;
import jp.shunin.registry.core.course.Curriculum;
import jp.shunin.registry.core.course.Edition;
import jp.shunin.registry.core.course.Subject;

/**
 * T-6: what need not be attended again in RENEWAL_EXPERIENCED_* because it was taken as SPECIALIZED_* in the card's
 * period, under the same edition: a whole course, or single subjects of one that is not completed.
 *
 * @param names the subjects, by their names: their numbers differ between the courses
 * @param hours the least hours of the courses and subjects taken
 */
record WaivedSubjects(Set<String> names, BigDecimal hours) {

    static final WaivedSubjects NONE = new WaivedSubjects(Set.of(), BigDecimal.ZERO);

    static WaivedSubjects of(RegisterEntry entry, Course course, Edition edition, LocalDate on, Curricula curricula) {
        return entry.cardOn(on)
                .map(card -> new Search(entry, edition, card.trainingFrom(), on, curricula).taken(parts(course)))
                .orElse(NONE);
    }

    boolean contains(Subject subject) {
        return names.contains(subject.nameJa());
    }

    private static List<Course> parts(Course course) {
        return switch (course) {
            case RENEWAL_EXPERIENCED_FIRST -> List.of(Course.SPECIALIZED_1, Course.SPECIALIZED_2);
            case RENEWAL_EXPERIENCED_SUBSEQUENT -> List.of(Course.SPECIALIZED_2);
            case PRACTICAL, SPECIALIZED_1, SPECIALIZED_2, RETRAINING, RENEWAL_INEXPERIENCED, CHIEF, CHIEF_RENEWAL ->
                List.of();
        };
    }

    private record Search(RegisterEntry entry, Edition edition, LocalDate from, LocalDate on, Curricula curricula) {

        WaivedSubjects taken(List<Course> parts) {
            List<WaivedSubjects> taken = parts.stream()
                    .map(part -> isCompleted(part) ? whole(part) : single(part))
                    .toList();
            return new WaivedSubjects(
                    taken.stream().flatMap(part -> part.names().stream()).collect(Collectors.toUnmodifiableSet()),
                    taken.stream().map(WaivedSubjects::hours).reduce(BigDecimal.ZERO, BigDecimal::add));
        }

        private boolean isCompleted(Course part) {
            return entry.validCompletions()
                    .filter(completion -> completion.course() == part && completion.edition() == edition)
                    .anyMatch(completion -> isInPeriod(completion.completedOn()));
        }

        private WaivedSubjects whole(Course part) {
            return new WaivedSubjects(
                    subjects(part).map(Subject::nameJa).collect(Collectors.toUnmodifiableSet()),
                    curricula.leastHours(part, edition).orElse(BigDecimal.ZERO));
        }

        private WaivedSubjects single(Course part) {
            List<AttendedSubject> attended = attended(part);
            List<SubjectProgress> taken = subjects(part)
                    .map(subject -> SubjectProgress.listed(subject, of(subject, attended), false))
                    .filter(SubjectProgress::complete)
                    .toList();
            return new WaivedSubjects(
                    taken.stream()
                            .map(SubjectProgress::name)
                            .filter(Objects::nonNull)
                            .collect(Collectors.toUnmodifiableSet()),
                    taken.stream()
                            .map(SubjectProgress::needed)
                            .filter(Objects::nonNull)
                            .reduce(BigDecimal.ZERO, BigDecimal::add));
        }

        private static List<AttendedSubject> of(Subject subject, List<AttendedSubject> attended) {
            return attended.stream()
                    .filter(one -> one.subjectNo() == subject.number())
                    .toList();
        }

        /** Those of a void completion are not taken (K-8). */
        private List<AttendedSubject> attended(Course part) {
            return entry.training()
                    .open(part, edition)
                    .filter(attendance -> isInPeriod(attendance.attendedOn()))
                    .map(Attendance::asSubject)
                    .toList();
        }

        private Stream<Subject> subjects(Course part) {
            return curricula.find(part, edition).map(Curriculum::subjects).stream()
                    .flatMap(List::stream);
        }

        private boolean isInPeriod(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(on);
        }
    }
}
