package jp.shunin.registry.core.synthetic;

import java.time.LocalDate;
import java.util.Comparator;
import jp.shunin.registry.core.caremanager.ChiefCertificate;
import jp.shunin.registry.core.course.Course;

/** How a person becomes a chief, and stays one or not (K-1 to K-4). */
final class ChiefCourses {

    /** The chief course began in FY2006. */
    private static final LocalDate FIRST_COURSE = LocalDate.of(2006, 10, 1);

    /** The first renewals of chief certificates, for those that ended in 2019 (K-2). */
    private static final LocalDate FIRST_RENEWAL = LocalDate.of(2016, 9, 1);

    private static final int OPEN_BEFORE = 700;

    private final Career career;
    private final Trainings trainings;

    ChiefCourses(Career career, Trainings trainings) {
        this.career = career;
        this.trainings = trainings;
    }

    /** @param from the first day on which anything can be recorded of the person */
    void begin(LocalDate registeredOn, LocalDate from) {
        if (career.isPractising() && career.happens(Rate.BECOMES_CHIEF)) {
            LocalDate wanted = career.chance().after(registeredOn, 5 * 365, 14 * 365);
            LocalDate least = from.isBefore(FIRST_COURSE) ? FIRST_COURSE : from;
            career.plan(wanted.isBefore(least) ? career.chance().after(least, 1, 1_500) : wanted, this::take);
        }
    }

    private void take(LocalDate day) {
        if (career.entry().cardOn(day).isPresent() && trainings.complete(Course.CHIEF, day)) {
            watch();
        }
    }

    /** Plans what happens when the last certificate is about to end. */
    void watch() {
        career.entry().certificates().stream()
                .max(Comparator.comparing(ChiefCertificate::lastDay))
                .ifPresent(certificate -> {
                    LocalDate day = career.chance().before(certificate.lastDay(), 20, OPEN_BEFORE);
                    career.plan(day.isBefore(FIRST_RENEWAL) ? FIRST_RENEWAL : day, this::beforeTheEnd);
                });
    }

    private void beforeTheEnd(LocalDate day) {
        career.entry()
                .certificateOn(day)
                .filter(held -> held.lastDay().isBefore(day.plusDays(OPEN_BEFORE + 1)))
                .ifPresent(held -> {
                    if (career.isPractising()
                            && career.happens(Rate.RENEWS_CHIEF)
                            && trainings.complete(Course.CHIEF_RENEWAL, day)) {
                        watch();
                    } else if (career.happens(Rate.CHIEF_AGAIN)) {
                        career.plan(career.chance().after(held.lastDay(), 100, 900), this::take);
                    }
                });
    }
}
