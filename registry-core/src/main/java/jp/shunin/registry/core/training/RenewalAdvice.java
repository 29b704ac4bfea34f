package jp.shunin.registry.core.training;

import java.time.LocalDate;
import java.util.List;
import jp.shunin.registry.core.caremanager.RenewalTraining;
import org.jspecify.annotations.Nullable;

/**
 * What someone has to do next to keep, or to get, a card, and by when (C-3, C-4, T-6, T-7).
 *
 * @param by the last day to apply; null where there is none
 * @param card the card to renew; null where there is none
 * @param chief the chief certificate in force; null where there is none
 * @param completed the training on which the card can be renewed; null while there is none
 * @param cases what there is to take, where a course is to be taken
 * @param notices why, each with its rule
 */
public record RenewalAdvice(
        LocalDate on,
        RenewalAction action,
        @Nullable LocalDate by,
        @Nullable CardToRenew card,
        @Nullable ChiefToRenew chief,
        @Nullable RenewalTraining completed,
        List<RenewalCase> cases,
        List<Notice> notices) {

    public RenewalAdvice {
        cases = List.copyOf(cases);
        notices = List.copyOf(notices);
    }

    /**
     * @param through the last day in force, extensions included
     * @param originalThrough the last day without them
     * @param coursesCountFrom the first day from which a completed course counts for its renewal
     */
    public record CardToRenew(
            LocalDate from, LocalDate through, LocalDate originalThrough, LocalDate coursesCountFrom) {}

    /**
     * @param through the last day in force, extensions included
     * @param renewalOpensAbout the approximate day from which CHIEF_RENEWAL is open (T-7)
     */
    public record ChiefToRenew(String certificateNumber, LocalDate through, LocalDate renewalOpensAbout) {}
}
