package jp.shunin.registry.api.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import jp.shunin.registry.core.caremanager.PersonalRecord;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.caremanager.ReissueCause;
import jp.shunin.registry.core.caremanager.RemovalCause;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.course.Edition;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.Qualification;
import jp.shunin.registry.core.specialmeasure.RenewalBase;
import org.jspecify.annotations.Nullable;

/** The bodies of the commands, as the contract names their fields. */
final class Requests {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 2_000;

    private Requests() {}

    /** What every command may say beside its content. */
    interface Recorded {
        /** Why, free text. */
        @Nullable
        String note();

        /** The number of the document on which it rests. */
        @Nullable
        String basis();
    }

    record Person(
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

    record Register(
            @Nullable RegistrationNumber registrationNumber,
            @NotNull Prefecture prefecture,
            @NotNull LocalDate registeredOn,
            @NotNull LocalDate practicalTrainingCompletedOn,
            @NotNull @Valid Person person,
            @Nullable @Size(max = LONGEST_TEXT) String note,
            @Nullable @Size(max = LONGEST_NAME) String basis)
            implements Recorded {}

    record Issue(
            @NotNull LocalDate issuedOn,
            @Nullable @Size(max = LONGEST_TEXT) String note,
            @Nullable @Size(max = LONGEST_NAME) String basis)
            implements Recorded {}

    record Renew(
            @NotNull LocalDate renewedOn,
            @Nullable Boolean alignWithChiefCertificate,
            @Nullable @Size(max = LONGEST_TEXT) String note,
            @Nullable @Size(max = LONGEST_NAME) String basis)
            implements Recorded {}

    record Reissue(
            @NotNull LocalDate reissuedOn,
            @NotNull ReissueCause cause,
            @Nullable @Size(max = LONGEST_TEXT) String note,
            @Nullable @Size(max = LONGEST_NAME) String basis)
            implements Recorded {}

    record Subject(
            @NotNull @PositiveOrZero Integer subjectNo,
            @NotNull LocalDate attendedOn,
            @NotNull @PositiveOrZero BigDecimal hours,
            @NotNull Prefecture heldBy) {}

    record Complete(
            @NotNull Course course,
            @NotNull Edition edition,
            @NotNull LocalDate completedOn,
            @NotBlank @Size(max = LONGEST_NAME) String certificateNumber,
            @NotNull Prefecture heldBy,
            @Nullable Boolean attested,
            @Nullable List<@NotNull @Valid Subject> subjects,
            @Nullable @Size(max = LONGEST_TEXT) String note,
            @Nullable @Size(max = LONGEST_NAME) String basis)
            implements Recorded {}

    record Invalidate(
            @NotNull LocalDate invalidatedOn,
            @NotBlank @Size(max = LONGEST_TEXT) String reason,
            @Nullable @Size(max = LONGEST_TEXT) String note,
            @Nullable @Size(max = LONGEST_NAME) String basis)
            implements Recorded {}

    record Transfer(
            @NotNull Prefecture to,
            @NotNull LocalDate transferredOn,
            @Nullable Boolean issueCard,
            @Nullable @Size(max = LONGEST_TEXT) String note,
            @Nullable @Size(max = LONGEST_NAME) String basis)
            implements Recorded {}

    record Extend(
            @NotNull MeasureId measureId,
            @Nullable @Size(max = LONGEST_TEXT) String note,
            @Nullable @Size(max = LONGEST_NAME) String basis)
            implements Recorded {}

    record Particulars(
            @NotNull LocalDate changedOn,
            @NotNull @Valid Person person,
            @Nullable @Size(max = LONGEST_TEXT) String note,
            @Nullable @Size(max = LONGEST_NAME) String basis)
            implements Recorded {}

    record Prohibit(
            @NotNull LocalDate from,
            @NotNull LocalDate through,
            @Nullable @Size(max = LONGEST_TEXT) String note,
            @Nullable @Size(max = LONGEST_NAME) String basis)
            implements Recorded {}

    record Remove(
            @NotNull LocalDate removedOn,
            @NotNull RemovalCause cause,
            @Nullable @Size(max = LONGEST_TEXT) String note,
            @Nullable @Size(max = LONGEST_NAME) String basis)
            implements Recorded {}

    record Basis(
            @NotBlank @Size(max = LONGEST_NAME) String documentNumber,
            @NotNull LocalDate documentDate,
            @Nullable @Size(max = LONGEST_TEXT) String title) {}

    record CohortDates(
            @NotNull LocalDate expiresFrom,
            @NotNull LocalDate expiresThrough,
            @Nullable LocalDate includeTransferredInSince) {}

    record ExtensionLength(
            @Nullable LocalDate expiresFrom,
            @Nullable LocalDate expiresThrough,
            @Nullable LocalDate until,
            @Nullable Period period) {}

    record Declare(
            @Nullable MeasureId measureId,
            @NotNull Prefecture prefecture,
            @NotNull @Valid Basis basis,
            @NotEmpty Set<@NotNull Qualification> covers,
            @NotNull @Valid CohortDates cohort,
            @NotEmpty List<@NotNull @Valid ExtensionLength> extensions,
            @Nullable RenewalBase renewalBase,
            @Nullable @Size(max = LONGEST_TEXT) String note) {}

    record Amend(
            @Nullable Prefecture prefecture,
            @Nullable @Valid Basis basis,
            @Nullable Set<@NotNull Qualification> covers,
            @Nullable @Valid CohortDates cohort,
            @Nullable List<@NotNull @Valid ExtensionLength> extensions,
            @Nullable RenewalBase renewalBase,
            @Nullable @Size(max = LONGEST_TEXT) String note) {}
}
