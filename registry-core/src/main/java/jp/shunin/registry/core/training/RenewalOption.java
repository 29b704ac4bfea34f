package jp.shunin.registry.core.training;

import java.time.LocalDate;
import java.util.List;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.rule.Rule;

/**
 * Training that would renew the card.
 *
 * @param courses the courses, all of them together
 * @param stillToTake those of them that are not completed in the card's period
 * @param opensAbout from when on it can be taken: an approximate day (T-7), or the first day of the card's period
 * @param open whether it can be taken on the day of the advice
 * @param completeBy the last day on which its completion serves
 */
public record RenewalOption(
        List<Course> courses,
        List<Course> stillToTake,
        LocalDate opensAbout,
        boolean open,
        LocalDate completeBy,
        Rule rule) {

    public RenewalOption {
        courses = List.copyOf(courses);
        stillToTake = List.copyOf(stillToTake);
    }

    boolean opensInTime() {
        return !opensAbout.isAfter(completeBy);
    }
}
