package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.course.Edition;

/**
 * What of a person's training is recorded by itself, beside the completions.
 *
 * @param attendances all attendances, in the order of recording
 * @param placeChanges all changes of the training place, in the order of recording
 */
public record TrainingRecord(List<Attendance> attendances, List<TrainingPlaceChange> placeChanges) {

    static final TrainingRecord EMPTY = new TrainingRecord(List.of(), List.of());

    public TrainingRecord {
        attendances = List.copyOf(attendances);
        placeChanges = List.copyOf(placeChanges);
    }

    /** The attendances of a course that count for no completion yet, whatever their edition. */
    Stream<Attendance> open(Course course) {
        return attendances.stream().filter(attendance -> attendance.course() == course && attendance.isOpen());
    }

    /** The attendances of a course in an edition that count for no completion yet (T-3). */
    Stream<Attendance> open(Course course, Edition edition) {
        return open(course).filter(attendance -> attendance.edition() == edition);
    }

    TrainingRecord with(Attendance attendance) {
        return new TrainingRecord(plus(attendances, attendance), placeChanges);
    }

    TrainingRecord with(TrainingPlaceChange change) {
        return new TrainingRecord(attendances, plus(placeChanges, change));
    }

    /** What is open of a completed course belongs to its completion, so that it counts for no other one. */
    TrainingRecord closedBy(Course course, LocalDate completedOn, String certificateNumber) {
        return new TrainingRecord(
                attendances.stream()
                        .map(attendance -> attendance.course() == course
                                        && attendance.isOpen()
                                        && !attendance.attendedOn().isAfter(completedOn)
                                ? attendance.countedFor(certificateNumber)
                                : attendance)
                        .toList(),
                placeChanges);
    }

    private static <T> List<T> plus(List<T> list, T element) {
        List<T> longer = new ArrayList<>(list);
        longer.add(element);
        return longer;
    }
}
