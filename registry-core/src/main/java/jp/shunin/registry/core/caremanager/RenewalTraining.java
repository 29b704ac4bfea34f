package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.shunin.registry.core.course.Course;

/**
 * T-6: the training that renews a card, completed within the card's period and used for no other card.
 *
 * @param ground what kind of training it is
 * @param certificates the certificates of its courses
 */
public record RenewalTraining(RenewalGround ground, List<String> certificates) {

    public RenewalTraining {
        certificates = List.copyOf(certificates);
    }

    /** The training on which a card can be renewed on the day; CHIEF_RENEWAL before all others (C-6). */
    public static Optional<RenewalTraining> find(RegisterEntry entry, Card card, LocalDate renewedOn) {
        return new Search(entry, card, renewedOn, isRenewedAsExperienced(entry)).find();
    }

    /**
     * Whether the person renewed as one who practises before: only such renewals are counted, so a first renewal without
     * experience does not make the next one a subsequent one.
     */
    public static boolean isRenewedAsExperienced(RegisterEntry entry) {
        return entry.cards().stream().map(Card::renewal).anyMatch(ground -> ground != null && ground.isExperienced());
    }

    /** Whether a course was completed by the day so that it counts, alone or with another, for renewing the card. */
    public static boolean isTaken(RegisterEntry entry, Card card, Course course, LocalDate by) {
        return new Search(entry, card, by, isRenewedAsExperienced(entry))
                .unused(course)
                .findAny()
                .isPresent();
    }

    private record Search(RegisterEntry entry, Card card, LocalDate renewedOn, boolean subsequent) {

        Optional<RenewalTraining> find() {
            return Stream.of(
                            chiefRenewal(),
                            single(Course.RENEWAL_EXPERIENCED_FIRST, RenewalGround.RENEWAL_EXPERIENCED_FIRST),
                            specializedBoth(),
                            ifSubsequent(single(
                                    Course.RENEWAL_EXPERIENCED_SUBSEQUENT,
                                    RenewalGround.RENEWAL_EXPERIENCED_SUBSEQUENT)),
                            ifSubsequent(single(Course.SPECIALIZED_2, RenewalGround.SPECIALIZED_2)),
                            single(Course.RENEWAL_INEXPERIENCED, RenewalGround.RENEWAL_INEXPERIENCED))
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        /** The one whose certificate ends last, since the card may take over its last day (C-5). */
        private Optional<RenewalTraining> chiefRenewal() {
            return unused(Course.CHIEF_RENEWAL)
                    .max(Comparator.comparing(this::lastDayOfCertificate).thenComparing(Completion::completedOn))
                    .map(completion ->
                            new RenewalTraining(RenewalGround.CHIEF_RENEWAL, List.of(completion.certificateNumber())));
        }

        private LocalDate lastDayOfCertificate(Completion completion) {
            return entry.certificate(completion.certificateNumber())
                    .filter(certificate -> certificate.voiding() == null)
                    .map(certificate -> certificate.term().through())
                    .orElse(LocalDate.MIN);
        }

        private Optional<RenewalTraining> single(Course course, RenewalGround ground) {
            return completed(course).map(certificate -> new RenewalTraining(ground, List.of(certificate)));
        }

        private Optional<RenewalTraining> specializedBoth() {
            return completed(Course.SPECIALIZED_1)
                    .flatMap(first -> completed(Course.SPECIALIZED_2)
                            .map(second ->
                                    new RenewalTraining(RenewalGround.SPECIALIZED_1_AND_2, List.of(first, second))));
        }

        private Optional<RenewalTraining> ifSubsequent(Optional<RenewalTraining> training) {
            return subsequent ? training : Optional.empty();
        }

        private Optional<String> completed(Course course) {
            return unused(course)
                    .min(Comparator.comparing(Completion::completedOn))
                    .map(Completion::certificateNumber);
        }

        private Stream<Completion> unused(Course course) {
            return entry.validCompletions()
                    .filter(completion -> completion.course() == course)
                    .filter(completion -> isInCardsPeriod(completion.completedOn()))
                    .filter(completion -> !TrainingUse.isUsed(entry, completion.certificateNumber()));
        }

        private boolean isInCardsPeriod(LocalDate day) {
            return !day.isBefore(card.trainingFrom()) && !day.isAfter(renewedOn);
        }
    }
}
