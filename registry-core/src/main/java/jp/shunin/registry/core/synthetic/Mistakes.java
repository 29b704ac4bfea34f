package jp.shunin.registry.core.synthetic;

import java.time.LocalDate;
import java.util.Optional;
import jp.shunin.registry.core.caremanager.CareManagerCommand;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ApproveTrainingPlaceChange;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ChangeParticulars;
import jp.shunin.registry.core.caremanager.CareManagerCommand.CompleteCourse;
import jp.shunin.registry.core.caremanager.CareManagerCommand.CorrectRecord;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ExtendValidityBySpecialMeasure;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ForgetPerson;
import jp.shunin.registry.core.caremanager.CareManagerCommand.InvalidateCourseCompletion;
import jp.shunin.registry.core.caremanager.CareManagerCommand.IssueCard;
import jp.shunin.registry.core.caremanager.CareManagerCommand.MigrateLegacyEntry;
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
import org.jspecify.annotations.Nullable;

/** Wrong records, found and corrected later. What rests on the record may stand against it; then it stays. */
final class Mistakes {

    private static final String REASON = "届出書との相違";
    private static final int MOST_DAYS_WRONG = 9;

    private final Career career;

    Mistakes(Career career) {
        this.career = career;
    }

    void begin(LocalDate from) {
        if (career.happens(Rate.MISTAKE)) {
            career.plan(career.anyDayFrom(from), this::correct);
        }
    }

    private void correct(LocalDate day) {
        int place = career.chance().between(0, career.recording().events().size() - 1);
        String wrong = career.recording().events().get(place).recorded().id();
        career.entry()
                .commandOf(wrong)
                .flatMap(command -> correction(wrong, command))
                .ifPresent(correction -> career.record(correction, day));
    }

    private Optional<CorrectRecord> correction(String wrong, CareManagerCommand command) {
        return switch (command) {
            case ReissueCard _ -> Optional.of(correction(wrong, CorrectionAction.ANNUL, null));
            case RegisterCareManager register ->
                Optional.of(replacement(
                        wrong,
                        new RegisterCareManager(
                                register.registrationNumber(),
                                register.prefecture(),
                                register.registeredOn(),
                                register.practicalTrainingCompletedOn(),
                                bornOnAnotherDay(register.person().inClear()),
                                register.notIdenticalWith())));
            case IssueCard issue ->
                Optional.of(replacement(wrong, new IssueCard(issue.registrationNumber(), earlier(issue.issuedOn()))));
            case CompleteCourse complete
            when complete.attested() ->
                Optional.of(replacement(
                        wrong,
                        new CompleteCourse(
                                complete.registrationNumber(),
                                complete.course(),
                                complete.edition(),
                                earlier(complete.completedOn()),
                                complete.certificateNumber(),
                                complete.heldBy(),
                                true,
                                complete.subjects())));
            case ChangeParticulars change ->
                Optional.of(replacement(
                        wrong,
                        new ChangeParticulars(
                                change.registrationNumber(), earlier(change.changedOn()), change.person())));
            // Others are mistaken too; but these are enough to look at.
            case CompleteCourse _,
                    MigrateLegacyEntry _,
                    RenewCard _,
                    RecordSubjectAttendance _,
                    ApproveTrainingPlaceChange _,
                    InvalidateCourseCompletion _,
                    RequestTransfer _,
                    RefuseTransfer _,
                    WithdrawTransfer _,
                    TransferRegistration _,
                    ExtendValidityBySpecialMeasure _,
                    CorrectRecord _,
                    ForgetPerson _,
                    ProhibitPractice _,
                    RemoveRegistration _ -> Optional.empty();
        };
    }

    private CorrectRecord replacement(String wrong, CareManagerCommand right) {
        return correction(wrong, CorrectionAction.REPLACE, right);
    }

    private CorrectRecord correction(String wrong, CorrectionAction action, @Nullable CareManagerCommand right) {
        return new CorrectRecord(career.number(), wrong, action, right, REASON);
    }

    private LocalDate earlier(LocalDate day) {
        return career.chance().before(day, 1, MOST_DAYS_WRONG);
    }

    private PersonalRecord bornOnAnotherDay(PersonalRecord person) {
        return new PersonalRecord(
                person.familyName(),
                person.givenName(),
                person.familyNameKana(),
                person.givenNameKana(),
                person.formerFamilyName(),
                earlier(person.dateOfBirth()),
                person.address());
    }
}
