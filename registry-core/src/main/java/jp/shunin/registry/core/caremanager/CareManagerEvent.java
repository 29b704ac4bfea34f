package jp.shunin.registry.core.caremanager;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.course.Edition;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.specialmeasure.LegalBasis;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.Qualification;
import jp.shunin.registry.core.specialmeasure.RenewalBase;
import jp.shunin.registry.core.time.ValidityPeriod;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one entry in the register. An event states what was decided, with the resulting periods, the rules
 * applied and the policy that was chosen, so that folding it never decides anything again.
 */
public sealed interface CareManagerEvent {

    RegistrationNumber registrationNumber();

    /** The business date of the event, which is not the moment of its recording. */
    LocalDate effectiveOn();

    /** The rules that were applied. */
    List<Rule> rules();

    /** An event that says who the person is. */
    sealed interface OfPerson extends CareManagerEvent {

        PersonalDetails person();

        /** The same event with other details. */
        CareManagerEvent withPerson(PersonalDetails details);
    }

    /**
     * @param notIdenticalWith the number of somebody barred, of the same name and date of birth, who was found to be
     *     another person
     */
    record CareManagerRegistered(
            RegistrationNumber registrationNumber,
            Prefecture prefecture,
            LocalDate registeredOn,
            LocalDate practicalTrainingCompletedOn,
            PersonalDetails person,
            @Nullable RegistrationNumber notIdenticalWith,
            List<Rule> rules)
            implements OfPerson {
        @Override
        public LocalDate effectiveOn() {
            return registeredOn;
        }

        @Override
        public CareManagerRegistered withPerson(PersonalDetails details) {
            return new CareManagerRegistered(
                    registrationNumber,
                    prefecture,
                    registeredOn,
                    practicalTrainingCompletedOn,
                    details,
                    notIdenticalWith,
                    rules);
        }
    }

    /**
     * What an old register said of a person, as one event: the entry begins with it.
     *
     * @param practicalTrainingCompletedOn null if the old register does not say it
     * @param card the last card; null if none is known
     * @param certificates the chief certificates, the last one as printed
     * @param chiefRenewedUnder the measure within whose extension the last chief renewal was completed (S-6)
     * @param unknown what the old register does not say
     * @param source from which file and row
     */
    record LegacyEntryMigrated(
            RegistrationNumber registrationNumber,
            Prefecture prefecture,
            LocalDate registeredOn,
            @Nullable LocalDate practicalTrainingCompletedOn,
            PersonalDetails person,
            @Nullable MigratedCard card,
            List<MigratedCompletion> completions,
            List<MigratedCertificate> certificates,
            @Nullable MeasureId chiefRenewedUnder,
            List<LegacyUnknown> unknown,
            LegacySource source,
            List<Rule> rules,
            List<String> policy)
            implements OfPerson {
        @Override
        public LocalDate effectiveOn() {
            return registeredOn;
        }

        @Override
        public LegacyEntryMigrated withPerson(PersonalDetails details) {
            return new LegacyEntryMigrated(
                    registrationNumber,
                    prefecture,
                    registeredOn,
                    practicalTrainingCompletedOn,
                    details,
                    card,
                    completions,
                    certificates,
                    chiefRenewedUnder,
                    unknown,
                    source,
                    rules,
                    policy);
        }
    }

    /**
     * @param card the number of the card within the entry, counted from 1
     * @param replacesCard on transfer, the card whose term it takes over
     * @param trainingCertificate the certificate of the retraining on which it rests
     * @param policy the policy that was applied, by its reference
     */
    record CardIssued(
            RegistrationNumber registrationNumber,
            int card,
            LocalDate issuedOn,
            Prefecture issuedBy,
            IssueOccasion occasion,
            Term term,
            @Nullable Integer replacesCard,
            @Nullable String trainingCertificate,
            List<Rule> rules,
            List<String> policy)
            implements CareManagerEvent {
        @Override
        public LocalDate effectiveOn() {
            return issuedOn;
        }
    }

    /**
     * @param card the number of the new card
     * @param continuesCard the card that it continues
     * @param ground the training on which the renewal rests
     * @param trainingCertificates the certificates of that training
     */
    record CardRenewed(
            RegistrationNumber registrationNumber,
            int card,
            int continuesCard,
            LocalDate renewedOn,
            Prefecture issuedBy,
            Term term,
            RenewalGround ground,
            List<String> trainingCertificates,
            Alignment alignment,
            List<Rule> rules,
            List<String> policy)
            implements CareManagerEvent {
        @Override
        public LocalDate effectiveOn() {
            return renewedOn;
        }
    }

    record CardReissued(
            RegistrationNumber registrationNumber,
            int card,
            LocalDate reissuedOn,
            Prefecture issuedBy,
            ReissueCause cause,
            Term term,
            List<Rule> rules)
            implements CareManagerEvent {
        @Override
        public LocalDate effectiveOn() {
            return reissuedOn;
        }
    }

    record SubjectAttended(
            RegistrationNumber registrationNumber,
            Course course,
            Edition edition,
            int subjectNo,
            LocalDate attendedOn,
            BigDecimal hours,
            Prefecture heldBy,
            List<Rule> rules)
            implements CareManagerEvent {
        @Override
        public LocalDate effectiveOn() {
            return attendedOn;
        }
    }

    /** @param from the prefecture of registration, which approved it */
    record TrainingPlaceChangeApproved(
            RegistrationNumber registrationNumber,
            Course course,
            Prefecture from,
            Prefecture to,
            LocalDate approvedOn,
            List<Rule> rules)
            implements CareManagerEvent {
        @Override
        public LocalDate effectiveOn() {
            return approvedOn;
        }
    }

    record CourseCompleted(
            RegistrationNumber registrationNumber,
            Course course,
            Edition edition,
            LocalDate completedOn,
            String certificateNumber,
            Prefecture heldBy,
            boolean attested,
            List<AttendedSubject> subjects,
            List<Rule> rules)
            implements CareManagerEvent {
        @Override
        public LocalDate effectiveOn() {
            return completedOn;
        }
    }

    /**
     * @param certificateNumber the certificate of the completion that gave it
     * @param continuesCertificate the certificate that it continues; null for one of its own right
     */
    record ChiefCertificateGranted(
            RegistrationNumber registrationNumber,
            String certificateNumber,
            LocalDate grantedOn,
            ValidityPeriod period,
            @Nullable String continuesCertificate,
            List<Rule> rules,
            List<String> policy)
            implements CareManagerEvent {
        @Override
        public LocalDate effectiveOn() {
            return grantedOn;
        }
    }

    /** @param forfeitedOn the first day without the certificate */
    record ChiefCertificateForfeited(
            RegistrationNumber registrationNumber,
            String certificateNumber,
            LocalDate forfeitedOn,
            List<Rule> rules,
            List<String> policy)
            implements CareManagerEvent {
        @Override
        public LocalDate effectiveOn() {
            return forfeitedOn;
        }
    }

    /**
     * @param fallenCertificates the chief certificates that are void from the beginning with the completion
     * @param fallenCards the cards that are, by their numbers
     */
    record CourseCompletionInvalidated(
            RegistrationNumber registrationNumber,
            String certificateNumber,
            LocalDate invalidatedOn,
            String reason,
            List<String> fallenCertificates,
            List<Integer> fallenCards,
            List<Rule> rules)
            implements CareManagerEvent {
        @Override
        public LocalDate effectiveOn() {
            return invalidatedOn;
        }
    }

    /** @param workplace where the person works, or will work, in the new prefecture */
    record TransferRequested(
            RegistrationNumber registrationNumber,
            Prefecture from,
            Prefecture to,
            LocalDate requestedOn,
            String workplace,
            List<Rule> rules)
            implements CareManagerEvent {
        @Override
        public LocalDate effectiveOn() {
            return requestedOn;
        }
    }

    record TransferRefused(
            RegistrationNumber registrationNumber,
            Prefecture from,
            Prefecture to,
            LocalDate refusedOn,
            String reason,
            List<Rule> rules)
            implements CareManagerEvent {
        @Override
        public LocalDate effectiveOn() {
            return refusedOn;
        }
    }

    record TransferWithdrawn(
            RegistrationNumber registrationNumber,
            Prefecture from,
            Prefecture to,
            LocalDate withdrawnOn,
            String reason,
            List<Rule> rules)
            implements CareManagerEvent {
        @Override
        public LocalDate effectiveOn() {
            return withdrawnOn;
        }
    }

    /** @param voidedCards the cards that the transfer voids, by their numbers */
    record RegistrationTransferred(
            RegistrationNumber registrationNumber,
            Prefecture from,
            Prefecture to,
            LocalDate transferredOn,
            List<Integer> voidedCards,
            List<Rule> rules,
            List<String> policy)
            implements CareManagerEvent {
        @Override
        public LocalDate effectiveOn() {
            return transferredOn;
        }
    }

    /**
     * @param extendedOn the day of the decision
     * @param qualification what is extended
     * @param card the card, where it is a card
     * @param certificateNumber the certificate, where it is a chief certificate
     */
    record ValidityExtended(
            RegistrationNumber registrationNumber,
            MeasureId measureId,
            LegalBasis basis,
            LocalDate extendedOn,
            Qualification qualification,
            @Nullable Integer card,
            @Nullable String certificateNumber,
            LocalDate originalThrough,
            LocalDate extendedThrough,
            RenewalBase renewalBase,
            List<Rule> rules)
            implements CareManagerEvent {
        @Override
        public LocalDate effectiveOn() {
            return originalThrough.plusDays(1);
        }
    }

    /**
     * The events that follow it, one after another, take the places of those that do not hold any more.
     *
     * @param correctedEvent the event that was named as mistaken
     * @param effectiveOn the business date of the record that is corrected
     * @param correctedOn the day of the correction
     * @param redecided the steps that are decided anew, the corrected one among them
     */
    record RecordCorrected(
            RegistrationNumber registrationNumber,
            String correctedEvent,
            CorrectionAction action,
            LocalDate effectiveOn,
            LocalDate correctedOn,
            String reason,
            List<Redecided> redecided,
            List<Rule> rules)
            implements CareManagerEvent {

        /** How many events follow that belong to the correction. */
        int numberOfEvents() {
            return redecided.stream().mapToInt(Redecided::events).sum();
        }
    }

    record ParticularsChanged(
            RegistrationNumber registrationNumber, LocalDate changedOn, PersonalDetails person, List<Rule> rules)
            implements OfPerson {
        @Override
        public LocalDate effectiveOn() {
            return changedOn;
        }

        @Override
        public ParticularsChanged withPerson(PersonalDetails details) {
            return new ParticularsChanged(registrationNumber, changedOn, details, rules);
        }
    }

    record PracticeProhibited(RegistrationNumber registrationNumber, ValidityPeriod period, List<Rule> rules)
            implements CareManagerEvent {
        @Override
        public LocalDate effectiveOn() {
            return period.from();
        }
    }

    /**
     * @param removedOn the first day without registration
     * @param barredThrough the last day on which a new registration is barred; null if none is
     * @param voidedCards the cards that the removal voids, by their numbers
     */
    record RegistrationRemoved(
            RegistrationNumber registrationNumber,
            LocalDate removedOn,
            RemovalCause cause,
            @Nullable LocalDate barredThrough,
            List<Integer> voidedCards,
            List<Rule> rules)
            implements CareManagerEvent {
        @Override
        public LocalDate effectiveOn() {
            return removedOn;
        }
    }

    /** The person's key was destroyed: nobody can read any more who it was. All else stays as recorded. */
    record PersonForgotten(RegistrationNumber registrationNumber, LocalDate forgottenOn, List<Rule> rules)
            implements CareManagerEvent {
        @Override
        public LocalDate effectiveOn() {
            return forgottenOn;
        }
    }
}
