package jp.shunin.registry.api.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import jp.shunin.registry.core.caremanager.CareManagerCommand;
import jp.shunin.registry.core.caremanager.CareManagerCommand.MigrateLegacyEntry;
import jp.shunin.registry.core.caremanager.LegacyCard;
import jp.shunin.registry.core.caremanager.LegacyCourse;
import jp.shunin.registry.core.caremanager.LegacyExtension;
import jp.shunin.registry.core.caremanager.LegacyRecord;
import jp.shunin.registry.core.caremanager.LegacySource;
import jp.shunin.registry.core.caremanager.PersonalRecord;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import org.jspecify.annotations.Nullable;

/** What an old register should have said, as the correction of an entry that was taken over. */
record LegacyRequest(
        @NotNull Prefecture prefecture,
        @NotNull LocalDate registeredOn,
        @Nullable LocalDate practicalTrainingCompletedOn,
        @NotNull @Valid Name person,
        @Nullable @Valid Card card,
        @Nullable @Valid Extended cardExtension,
        @Nullable List<@NotNull @Valid Completed> courses,
        @Nullable LocalDate chiefThrough,
        @Nullable @Valid Extended chiefExtension,
        @Nullable MeasureId chiefRenewedUnder) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 2_000;

    /** Particulars of which an old register need not know all. */
    record Name(
            @NotBlank @Size(max = LONGEST_NAME) String familyName,
            @Nullable @Size(max = LONGEST_NAME) String givenName,
            @Nullable @Size(max = LONGEST_NAME) String familyNameKana,
            @Nullable @Size(max = LONGEST_NAME) String givenNameKana,
            @Nullable @Size(max = LONGEST_NAME) String formerFamilyName,
            @NotNull LocalDate dateOfBirth,
            @Nullable @Size(max = LONGEST_TEXT) String address) {

        PersonalRecord toRecord() {
            return new PersonalRecord(
                    familyName,
                    Objects.requireNonNullElse(givenName, ""),
                    Objects.requireNonNullElse(familyNameKana, ""),
                    Objects.requireNonNullElse(givenNameKana, ""),
                    formerFamilyName,
                    dateOfBirth,
                    address);
        }
    }

    record Card(
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate from,
            @NotNull LocalDate through) {}

    record Extended(@NotNull MeasureId measureId, @Nullable LocalDate through) {

        LegacyExtension toExtension() {
            return new LegacyExtension(measureId, through);
        }
    }

    record Completed(
            @NotNull Course course,
            @NotNull LocalDate completedOn,
            @Nullable @Size(max = LONGEST_NAME) String certificateNumber) {}

    /** @param source where the old register said it, which a correction does not change */
    CareManagerCommand command(RegistrationNumber number, LegacySource source) {
        return new MigrateLegacyEntry(
                number,
                new LegacyRecord(
                        prefecture,
                        registeredOn,
                        practicalTrainingCompletedOn,
                        person.toRecord(),
                        card == null ? null : new LegacyCard(card.issuedOn(), card.from(), card.through()),
                        cardExtension == null ? null : cardExtension.toExtension(),
                        completed(),
                        chiefThrough,
                        chiefExtension == null ? null : chiefExtension.toExtension(),
                        chiefRenewedUnder,
                        source));
    }

    private List<LegacyCourse> completed() {
        return courses == null
                ? List.of()
                : courses.stream()
                        .map(course ->
                                new LegacyCourse(course.course(), course.completedOn(), course.certificateNumber()))
                        .toList();
    }
}
