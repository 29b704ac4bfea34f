package jp.shunin.registry.core.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.shunin.registry.core.caremanager.Card;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.RenewalTraining;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.training.RenewalAdvice.ChiefToRenew;
import org.jspecify.annotations.Nullable;

/**
 * The trainings that renew a card (T-6), CHIEF_RENEWAL included (C-6).
 *
 * @param opensAbout when the renewal courses open (T-7)
 */
record RenewalOptions(RegisterEntry entry, Card card, LocalDate on, LocalDate opensAbout) {

    /** Those that open only when it is too late come last. */
    List<RenewalOption> of(boolean practised, @Nullable ChiefToRenew chief) {
        List<RenewalOption> options = new ArrayList<>();
        if (chief != null) {
            options.add(chiefRenewal(chief));
        }
        options.addAll(practised ? ofExperienced() : List.of(renewal(Course.RENEWAL_INEXPERIENCED)));
        options.sort(Comparator.comparing(option -> !option.opensInTime()));
        return options;
    }

    /** It must be completed while both run: the certificate, which it continues (K-3), and the card. */
    RenewalOption chiefRenewal(ChiefToRenew chief) {
        LocalDate completeBy = earlier(chief.through(), card.lastDay());
        return option(List.of(Course.CHIEF_RENEWAL), chief.renewalOpensAbout(), completeBy, Rule.C_6);
    }

    static boolean isRenewalCourse(Course course) {
        return switch (course) {
            case RENEWAL_INEXPERIENCED, RENEWAL_EXPERIENCED_FIRST, RENEWAL_EXPERIENCED_SUBSEQUENT -> true;
            case PRACTICAL, SPECIALIZED_1, SPECIALIZED_2, RETRAINING, CHIEF, CHIEF_RENEWAL -> false;
        };
    }

    /** Only renewals of one who practised make a later one a subsequent one. */
    private List<RenewalOption> ofExperienced() {
        return RenewalTraining.isRenewedAsExperienced(entry)
                ? List.of(renewal(Course.RENEWAL_EXPERIENCED_SUBSEQUENT), specialized(Course.SPECIALIZED_2))
                : List.of(
                        renewal(Course.RENEWAL_EXPERIENCED_FIRST),
                        specialized(Course.SPECIALIZED_1, Course.SPECIALIZED_2));
    }

    private RenewalOption renewal(Course course) {
        return option(List.of(course), opensAbout, card.lastDay(), Rule.T_6);
    }

    /** Open at any time in the card's period. */
    private RenewalOption specialized(Course... courses) {
        return option(List.of(courses), card.trainingFrom(), card.lastDay(), Rule.T_6);
    }

    private RenewalOption option(List<Course> courses, LocalDate opens, LocalDate completeBy, Rule rule) {
        LocalDate from =
                Stream.of(opens, card.trainingFrom()).max(LocalDate::compareTo).orElseThrow();
        List<Course> stillToTake = courses.stream()
                .filter(course -> !RenewalTraining.isTaken(entry, card, course, on))
                .toList();
        return new RenewalOption(courses, stillToTake, from, !on.isBefore(from), completeBy, rule);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
