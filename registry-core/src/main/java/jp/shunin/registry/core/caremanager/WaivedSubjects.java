package jp.shunin.registry.core.caremanager;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.shunin.registry.core.caremanager.CareManagerCommand.CompleteCourse;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.course.Curricula;
import jp.shunin.registry.core.course.Curriculum;
import jp.shunin.registry.core.course.Subject;

/**
 * T-6: what need not be attended again in RENEWAL_EXPERIENCED_* because it was taken as SPECIALIZED_* in the card's
 * period, under the same edition.
 *
 * @param names the subjects, by their names: their numbers differ between the courses
 * @param hours the least hours of the specialised courses taken
 */
record WaivedSubjects(Set<String> names, BigDecimal hours) {

    static WaivedSubjects of(RegisterEntry entry, CompleteCourse command, Curricula curricula) {
        List<Course> taken = parts(command.course()).stream()
                .filter(part -> isTaken(entry, command, part))
                .toList();
        Set<String> names = taken.stream()
                .map(part -> curricula.find(part, command.edition()))
                .flatMap(Optional::stream)
                .map(Curriculum::subjects)
                .flatMap(List::stream)
                .map(Subject::nameJa)
                .collect(Collectors.toUnmodifiableSet());
        BigDecimal hours = taken.stream()
                .map(part -> curricula.leastHours(part, command.edition()))
                .flatMap(Optional::stream)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new WaivedSubjects(names, hours);
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

    private static boolean isTaken(RegisterEntry entry, CompleteCourse command, Course part) {
        return entry.cardOn(command.completedOn())
                .filter(card -> entry.validCompletions()
                        .filter(completion -> completion.course() == part && completion.edition() == command.edition())
                        .map(Completion::completedOn)
                        .anyMatch(day -> !day.isBefore(card.trainingFrom()) && !day.isAfter(command.completedOn())))
                .isPresent();
    }
}
