package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import java.util.List;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.course.Edition;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.time.ValidityPeriod;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of one entry in the register. */
public sealed interface CareManagerCommand {

    RegistrationNumber registrationNumber();

    /**
     * Enters a person into the register (登録).
     *
     * @param prefecture the prefecture of first registration
     * @param registeredOn the day of registration
     * @param practicalTrainingCompletedOn the day on which practical training (実務研修) was completed
     * @param notIdenticalWith the number of somebody of the same name and date of birth who is barred, and who
     *     was found to be another person; null if there is nobody such
     */
    record RegisterCareManager(
            @TargetAggregateIdentifier RegistrationNumber registrationNumber,
            Prefecture prefecture,
            LocalDate registeredOn,
            LocalDate practicalTrainingCompletedOn,
            PersonalDetails person,
            @Nullable RegistrationNumber notIdenticalWith)
            implements CareManagerCommand {

        public RegisterCareManager(
                RegistrationNumber registrationNumber,
                Prefecture prefecture,
                LocalDate registeredOn,
                LocalDate practicalTrainingCompletedOn,
                PersonalDetails person) {
            this(registrationNumber, prefecture, registeredOn, practicalTrainingCompletedOn, person, null);
        }
    }

    /**
     * Takes over what an old register says of a person.
     *
     * @param legacy what it says, unchecked
     */
    record MigrateLegacyEntry(@TargetAggregateIdentifier RegistrationNumber registrationNumber, LegacyRecord legacy)
            implements CareManagerCommand {}

    /** A command to an entry that stands in the register. */
    sealed interface ToEntry extends CareManagerCommand {}

    /** Issues a card (交付). */
    record IssueCard(@TargetAggregateIdentifier RegistrationNumber registrationNumber, LocalDate issuedOn)
            implements ToEntry {}

    /**
     * Renews the card in force (更新).
     *
     * @param renewedOn the day of the application
     * @param alignWithChiefCertificate false if the person declared the wish not to align (別段の申出)
     */
    record RenewCard(
            @TargetAggregateIdentifier RegistrationNumber registrationNumber,
            LocalDate renewedOn,
            boolean alignWithChiefCertificate)
            implements ToEntry {}

    /** Prints the card in force again (再交付, 書換). */
    record ReissueCard(
            @TargetAggregateIdentifier RegistrationNumber registrationNumber, LocalDate reissuedOn, ReissueCause cause)
            implements ToEntry {}

    /**
     * Records that a subject was attended (T-3): the attendances of several runs and prefectures add up.
     *
     * @param attended the subject, when and where it was attended, and for how many hours
     */
    record RecordSubjectAttendance(
            @TargetAggregateIdentifier RegistrationNumber registrationNumber,
            Course course,
            Edition edition,
            AttendedSubject attended)
            implements ToEntry {}

    /**
     * Approves that a course is taken elsewhere than in the prefecture of registration (受講地変更, T-4).
     *
     * @param to where it is taken
     */
    record ApproveTrainingPlaceChange(
            @TargetAggregateIdentifier RegistrationNumber registrationNumber,
            Course course,
            Prefecture to,
            LocalDate approvedOn)
            implements ToEntry {}

    /**
     * Records the completion of a course.
     *
     * @param certificateNumber the number of the certificate of completion, unique within the entry
     * @param heldBy the prefecture that held the course
     * @param attested whether a certificate issued elsewhere was shown in place of the subjects
     * @param subjects attendances that are not recorded by themselves, and count with those that are; empty if the
     *     completion is attested
     */
    record CompleteCourse(
            @TargetAggregateIdentifier RegistrationNumber registrationNumber,
            Course course,
            Edition edition,
            LocalDate completedOn,
            String certificateNumber,
            Prefecture heldBy,
            boolean attested,
            List<AttendedSubject> subjects)
            implements ToEntry {

        public CompleteCourse {
            subjects = List.copyOf(subjects);
        }
    }

    /** Voids a completion found to be fraudulent. */
    record InvalidateCourseCompletion(
            @TargetAggregateIdentifier RegistrationNumber registrationNumber,
            String certificateNumber,
            LocalDate invalidatedOn,
            String reason)
            implements ToEntry {}

    /**
     * Asks for the transfer to another prefecture, through the present one (M-1, M-2).
     *
     * @param workplace where the person works, or will work, in the new prefecture
     */
    record RequestTransfer(
            @TargetAggregateIdentifier RegistrationNumber registrationNumber,
            Prefecture to,
            LocalDate requestedOn,
            String workplace)
            implements ToEntry {}

    /** The new prefecture refuses the transfer that is asked for (M-2). */
    record RefuseTransfer(@TargetAggregateIdentifier RegistrationNumber registrationNumber, LocalDate on, String reason)
            implements ToEntry {}

    /** The person withdraws the transfer that is asked for (M-2). */
    record WithdrawTransfer(
            @TargetAggregateIdentifier RegistrationNumber registrationNumber, LocalDate on, String reason)
            implements ToEntry {}

    /**
     * Accepts the entry into another prefecture (登録の移転), whether it was asked for in the register or on paper.
     *
     * @param to the new prefecture
     * @param issueCard whether a card was applied for together with the transfer
     */
    record TransferRegistration(
            @TargetAggregateIdentifier RegistrationNumber registrationNumber,
            Prefecture to,
            LocalDate transferredOn,
            boolean issueCard)
            implements ToEntry {}

    /** Extends what a special measure covers (特例措置). */
    record ExtendValidityBySpecialMeasure(
            @TargetAggregateIdentifier RegistrationNumber registrationNumber, MeasureId measureId) implements ToEntry {}

    /**
     * Puts a mistaken record right.
     *
     * @param eventId an event of the record that is mistaken, or of a correction
     * @param replacement the original command as it should have been; null if the record is annulled
     * @param reason why it is mistaken
     */
    record CorrectRecord(
            @TargetAggregateIdentifier RegistrationNumber registrationNumber,
            String eventId,
            CorrectionAction action,
            @Nullable CareManagerCommand replacement,
            String reason)
            implements ToEntry {}

    /** Changes the person's particulars. */
    record ChangeParticulars(
            @TargetAggregateIdentifier RegistrationNumber registrationNumber,
            LocalDate changedOn,
            PersonalDetails person)
            implements ToEntry {}

    /** Forbids practice for a period (業務禁止). */
    record ProhibitPractice(@TargetAggregateIdentifier RegistrationNumber registrationNumber, ValidityPeriod period)
            implements ToEntry {}

    /**
     * Removes the registration (登録の消除).
     *
     * @param removedOn the first day without registration
     */
    record RemoveRegistration(
            @TargetAggregateIdentifier RegistrationNumber registrationNumber, LocalDate removedOn, RemovalCause cause)
            implements ToEntry {}

    /** Destroys the person's key, so that nobody can read any more who it was. */
    record ForgetPerson(@TargetAggregateIdentifier RegistrationNumber registrationNumber, LocalDate forgottenOn)
            implements ToEntry {}
}
