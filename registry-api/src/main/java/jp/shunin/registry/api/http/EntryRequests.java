package jp.shunin.registry.api.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import jp.shunin.registry.core.caremanager.AttendedSubject;
import jp.shunin.registry.core.caremanager.CareManagerCommand;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ApproveTrainingPlaceChange;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ChangeParticulars;
import jp.shunin.registry.core.caremanager.CareManagerCommand.CompleteCourse;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ExtendValidityBySpecialMeasure;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ForgetPerson;
import jp.shunin.registry.core.caremanager.CareManagerCommand.InvalidateCourseCompletion;
import jp.shunin.registry.core.caremanager.CareManagerCommand.IssueCard;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ProhibitPractice;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RecordSubjectAttendance;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RefuseTransfer;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RegisterCareManager;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ReissueCard;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RemoveRegistration;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RenewCard;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RequestTransfer;
import jp.shunin.registry.core.caremanager.CareManagerCommand.TransferRegistration;
import jp.shunin.registry.core.caremanager.CareManagerCommand.WithdrawTransfer;
import jp.shunin.registry.core.caremanager.CorrectionAction;
import jp.shunin.registry.core.caremanager.PersonalRecord;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.caremanager.ReissueCause;
import jp.shunin.registry.core.caremanager.RemovalCause;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.course.Edition;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.time.ValidityPeriod;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The bodies of the commands to an entry, as the contract names their fields. */
public final class EntryRequests {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 2_000;

    private EntryRequests() {}

    public record Person(
            @NotBlank @Size(max = LONGEST_NAME) String familyName,
            @NotBlank @Size(max = LONGEST_NAME) String givenName,
            @NotBlank @Size(max = LONGEST_NAME) String familyNameKana,
            @NotBlank @Size(max = LONGEST_NAME) String givenNameKana,
            @Nullable @Size(max = LONGEST_NAME) String formerFamilyName,
            @NotNull LocalDate dateOfBirth,
            @Nullable @Size(max = LONGEST_TEXT) String address) {

        PersonalRecord toRecord() {
            return new PersonalRecord(
                    familyName, givenName, familyNameKana, givenNameKana, formerFamilyName, dateOfBirth, address);
        }
    }

    public record Register(
            @Nullable RegistrationNumber registrationNumber,
            @NotNull Prefecture prefecture,
            @NotNull LocalDate registeredOn,
            @NotNull LocalDate practicalTrainingCompletedOn,
            @NotNull @Valid Person person,
            @Nullable RegistrationNumber notIdenticalWith,
            @Nullable @Size(max = LONGEST_TEXT) String note,
            @Nullable @Size(max = LONGEST_NAME) String basis)
            implements EntryRequest, NamesPrefecture {

        @Override
        public Prefecture onBehalfOf() {
            return prefecture;
        }

        @Override
        public CareManagerCommand command(RegistrationNumber number) {
            return new RegisterCareManager(
                    number,
                    prefecture,
                    registeredOn,
                    practicalTrainingCompletedOn,
                    person.toRecord(),
                    notIdenticalWith);
        }
    }

    public record Issue(
            @NotNull LocalDate issuedOn,
            @Nullable @Size(max = LONGEST_TEXT) String note,
            @Nullable @Size(max = LONGEST_NAME) String basis)
            implements EntryRequest {

        @Override
        public CareManagerCommand command(RegistrationNumber number) {
            return new IssueCard(number, issuedOn);
        }
    }

    public record Renew(
            @NotNull LocalDate renewedOn,
            @Nullable Boolean alignWithChiefCertificate,
            @Nullable @Size(max = LONGEST_TEXT) String note,
            @Nullable @Size(max = LONGEST_NAME) String basis)
            implements EntryRequest {

        @Override
        public CareManagerCommand command(RegistrationNumber number) {
            return new RenewCard(number, renewedOn, orTrue(alignWithChiefCertificate));
        }
    }

    public record Reissue(
            @NotNull LocalDate reissuedOn,
            @NotNull ReissueCause cause,
            @Nullable @Size(max = LONGEST_TEXT) String note,
            @Nullable @Size(max = LONGEST_NAME) String basis)
            implements EntryRequest {

        @Override
        public CareManagerCommand command(RegistrationNumber number) {
            return new ReissueCard(number, reissuedOn, cause);
        }
    }

    public record Subject(
            @NotNull @PositiveOrZero Integer subjectNo,
            @NotNull LocalDate attendedOn,

            @NotNull @PositiveOrZero @Digits(integer = 3, fraction = 2)
            BigDecimal hours,

            @NotNull Prefecture heldBy) {

        AttendedSubject attended() {
            return new AttendedSubject(subjectNo, attendedOn, hours, heldBy);
        }
    }

    public record Attend(
            @NotNull Course course,
            @NotNull Edition edition,
            @NotNull @PositiveOrZero Integer subjectNo,
            @NotNull LocalDate attendedOn,
            @NotNull BigDecimal hours,
            @NotNull Prefecture heldBy,
            @Nullable @Size(max = LONGEST_TEXT) String note,
            @Nullable @Size(max = LONGEST_NAME) String basis)
            implements EntryRequest, NamesPrefecture {

        @Override
        public Prefecture onBehalfOf() {
            return heldBy;
        }

        @Override
        public CareManagerCommand command(RegistrationNumber number) {
            return new RecordSubjectAttendance(
                    number, course, edition, new AttendedSubject(subjectNo, attendedOn, hours, heldBy));
        }
    }

    public record ChangeTrainingPlace(
            @NotNull Course course,
            @NotNull Prefecture to,
            @NotNull LocalDate approvedOn,
            @Nullable @Size(max = LONGEST_TEXT) String note,
            @Nullable @Size(max = LONGEST_NAME) String basis)
            implements EntryRequest {

        @Override
        public CareManagerCommand command(RegistrationNumber number) {
            return new ApproveTrainingPlaceChange(number, course, to, approvedOn);
        }
    }

    public record Complete(
            @NotNull Course course,
            @NotNull Edition edition,
            @NotNull LocalDate completedOn,
            @NotBlank @Size(max = LONGEST_NAME) String certificateNumber,
            @NotNull Prefecture heldBy,
            @Nullable Boolean attested,
            @Nullable List<@NotNull @Valid Subject> subjects,
            @Nullable @Size(max = LONGEST_TEXT) String note,
            @Nullable @Size(max = LONGEST_NAME) String basis)
            implements EntryRequest, NamesPrefecture {

        @Override
        public Prefecture onBehalfOf() {
            return heldBy;
        }

        @Override
        public CareManagerCommand command(RegistrationNumber number) {
            return new CompleteCourse(
                    number,
                    course,
                    edition,
                    completedOn,
                    certificateNumber,
                    heldBy,
                    Boolean.TRUE.equals(attested),
                    attended());
        }

        /** A certificate of another place is shown instead of subjects: with both, nobody knows what was checked. */
        private List<AttendedSubject> attended() {
            if (subjects == null || subjects.isEmpty()) {
                return List.of();
            }
            if (Boolean.TRUE.equals(attested)) {
                throw Refusal.of(RefusalCode.ATTESTED_WITH_SUBJECTS).asException();
            }
            return subjects.stream().map(Subject::attended).toList();
        }
    }

    public record Invalidate(
            @NotNull LocalDate invalidatedOn,
            @NotBlank @Size(max = LONGEST_TEXT) String reason,
            @Nullable @Size(max = LONGEST_TEXT) String note,
            @Nullable @Size(max = LONGEST_NAME) String basis)
            implements Recorded {

        /** The command of which this is the body. */
        public CareManagerCommand command(RegistrationNumber number, String certificateNumber) {
            return new InvalidateCourseCompletion(number, certificateNumber, invalidatedOn, reason);
        }
    }

    public record Transfer(
            @NotNull Prefecture to,
            @NotNull LocalDate transferredOn,
            @Nullable Boolean issueCard,
            @Nullable @Size(max = LONGEST_TEXT) String note,
            @Nullable @Size(max = LONGEST_NAME) String basis)
            implements EntryRequest, NamesPrefecture {

        @Override
        public Prefecture onBehalfOf() {
            return to;
        }

        @Override
        public CareManagerCommand command(RegistrationNumber number) {
            return new TransferRegistration(number, to, transferredOn, orTrue(issueCard));
        }
    }

    public record RequestTransferTo(
            @NotNull Prefecture to,
            @NotNull LocalDate requestedOn,
            @NotBlank @Size(max = LONGEST_NAME) String workplace,
            @Nullable @Size(max = LONGEST_TEXT) String note,
            @Nullable @Size(max = LONGEST_NAME) String basis)
            implements EntryRequest {

        @Override
        public CareManagerCommand command(RegistrationNumber number) {
            return new RequestTransfer(number, to, requestedOn, workplace);
        }
    }

    public record Refuse(
            @NotNull LocalDate on,
            @NotBlank @Size(max = LONGEST_TEXT) String reason,
            @Nullable @Size(max = LONGEST_TEXT) String note,
            @Nullable @Size(max = LONGEST_NAME) String basis)
            implements EntryRequest {

        @Override
        public CareManagerCommand command(RegistrationNumber number) {
            return new RefuseTransfer(number, on, reason);
        }
    }

    public record Withdraw(
            @NotNull LocalDate on,
            @NotBlank @Size(max = LONGEST_TEXT) String reason,
            @Nullable @Size(max = LONGEST_TEXT) String note,
            @Nullable @Size(max = LONGEST_NAME) String basis)
            implements EntryRequest {

        @Override
        public CareManagerCommand command(RegistrationNumber number) {
            return new WithdrawTransfer(number, on, reason);
        }
    }

    public record Correct(
            @NotBlank @Size(max = LONGEST_NAME) String eventId,
            @NotNull CorrectionAction action,
            @Nullable ObjectNode replacement,
            @NotBlank @Size(max = LONGEST_TEXT) String reason,
            @Nullable @Size(max = LONGEST_TEXT) String note,
            @Nullable @Size(max = LONGEST_NAME) String basis)
            implements Recorded {}

    public record Extend(
            @NotNull MeasureId measureId,
            @Nullable @Size(max = LONGEST_TEXT) String note,
            @Nullable @Size(max = LONGEST_NAME) String basis)
            implements EntryRequest {

        @Override
        public CareManagerCommand command(RegistrationNumber number) {
            return new ExtendValidityBySpecialMeasure(number, measureId);
        }
    }

    public record Particulars(
            @NotNull LocalDate changedOn,
            @NotNull @Valid Person person,
            @Nullable @Size(max = LONGEST_TEXT) String note,
            @Nullable @Size(max = LONGEST_NAME) String basis)
            implements EntryRequest {

        @Override
        public CareManagerCommand command(RegistrationNumber number) {
            return new ChangeParticulars(number, changedOn, person.toRecord());
        }
    }

    public record Prohibit(
            @NotNull LocalDate from,
            @NotNull LocalDate through,
            @Nullable @Size(max = LONGEST_TEXT) String note,
            @Nullable @Size(max = LONGEST_NAME) String basis)
            implements EntryRequest {

        @Override
        public CareManagerCommand command(RegistrationNumber number) {
            if (through.isBefore(from)) {
                throw Refusal.of(RefusalCode.PERIOD_RUNS_BACKWARDS, from, through)
                        .asException();
            }
            return new ProhibitPractice(number, new ValidityPeriod(from, through));
        }
    }

    public record Remove(
            @NotNull LocalDate removedOn,
            @NotNull RemovalCause cause,
            @Nullable @Size(max = LONGEST_TEXT) String note,
            @Nullable @Size(max = LONGEST_NAME) String basis)
            implements EntryRequest {

        @Override
        public CareManagerCommand command(RegistrationNumber number) {
            return new RemoveRegistration(number, removedOn, cause);
        }
    }

    public record Forget(
            @NotNull LocalDate forgottenOn,
            @Nullable @Size(max = LONGEST_TEXT) String note,
            @NotBlank @Size(max = LONGEST_NAME) String basis)
            implements EntryRequest {

        @Override
        public CareManagerCommand command(RegistrationNumber number) {
            return new ForgetPerson(number, forgottenOn);
        }
    }

    private static boolean orTrue(@Nullable Boolean given) {
        return given == null || given;
    }
}
