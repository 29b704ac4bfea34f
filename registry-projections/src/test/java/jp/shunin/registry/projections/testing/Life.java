package jp.shunin.registry.projections.testing;

import java.time.LocalDate;
import java.util.List;
import jp.shunin.registry.core.caremanager.CareManagerCommand;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ChangeParticulars;
import jp.shunin.registry.core.caremanager.CareManagerCommand.CompleteCourse;
import jp.shunin.registry.core.caremanager.CareManagerCommand.CorrectRecord;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ExtendValidityBySpecialMeasure;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ForgetPerson;
import jp.shunin.registry.core.caremanager.CareManagerCommand.InvalidateCourseCompletion;
import jp.shunin.registry.core.caremanager.CareManagerCommand.IssueCard;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ProhibitPractice;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RefuseTransfer;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RegisterCareManager;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RemoveRegistration;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RenewCard;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RequestTransfer;
import jp.shunin.registry.core.caremanager.CareManagerCommand.TransferRegistration;
import jp.shunin.registry.core.caremanager.CareManagerCommand.WithdrawTransfer;
import jp.shunin.registry.core.caremanager.CorrectionAction;
import jp.shunin.registry.core.caremanager.PersonalRecord;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.caremanager.RemovalCause;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.course.Edition;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.time.ValidityPeriod;

/** The commands of one person's life in the register, in few words. */
public record Life(RegistrationNumber number) {

    private static final LocalDate FIRST_DAY_OF_R6 = LocalDate.of(2024, 4, 1);
    private static final LocalDate BORN = LocalDate.of(1970, 2, 1);

    /** Somebody of Tokyo. */
    public static Life of(int serial) {
        return new Life(RegistrationNumber.of(Prefecture.TOKYO, serial));
    }

    /** Registered, given a card, made a chief, moved, and found out: one of each that changes a standing. */
    public CareManagerCommand[] full() {
        return List.of(
                        registered("2016-05-20"),
                        card("2016-06-01"),
                        completed(Course.CHIEF, "2019-06-01", "C-1"),
                        renamed("2019-08-01"),
                        completed(Course.RENEWAL_EXPERIENCED_FIRST, "2020-12-01", "R-1"),
                        renewed("2021-03-01"),
                        moved(Prefecture.KYOTO, "2022-01-15"),
                        prohibited("2023-01-01", "2023-03-31"),
                        invalidated("C-1", "2023-06-01"),
                        removed("2024-02-29"))
                .toArray(CareManagerCommand[]::new);
    }

    public CareManagerCommand registered(String on) {
        LocalDate day = LocalDate.parse(on);
        return new RegisterCareManager(number, Prefecture.TOKYO, day, day.minusMonths(1), person("花子"));
    }

    /** Registered under another name. */
    public CareManagerCommand registeredAs(PersonalRecord person, String on) {
        LocalDate day = LocalDate.parse(on);
        return new RegisterCareManager(number, Prefecture.TOKYO, day, day.minusMonths(1), person);
    }

    public CareManagerCommand card(String on) {
        return new IssueCard(number, LocalDate.parse(on));
    }

    public CareManagerCommand renewed(String on) {
        return new RenewCard(number, LocalDate.parse(on), true);
    }

    /** Completed under the edition that held on the day. */
    public CareManagerCommand completed(Course course, String on, String certificate) {
        LocalDate day = LocalDate.parse(on);
        Edition edition = day.isBefore(FIRST_DAY_OF_R6) ? Edition.H28 : Edition.R6;
        return new CompleteCourse(number, course, edition, day, certificate, Prefecture.TOKYO, true, List.of());
    }

    public CareManagerCommand invalidated(String certificate, String on) {
        return new InvalidateCourseCompletion(number, certificate, LocalDate.parse(on), "替え玉受講");
    }

    public CareManagerCommand moved(Prefecture to, String on) {
        return new TransferRegistration(number, to, LocalDate.parse(on), true);
    }

    public CareManagerCommand transferRequested(Prefecture to, String on) {
        return new RequestTransfer(number, to, LocalDate.parse(on), "勤務先");
    }

    public CareManagerCommand transferRefused(String on) {
        return new RefuseTransfer(number, LocalDate.parse(on), "書類の不備");
    }

    public CareManagerCommand transferWithdrawn(String on) {
        return new WithdrawTransfer(number, LocalDate.parse(on), "転居の取りやめ");
    }

    public CareManagerCommand extendedBy(MeasureId measure) {
        return new ExtendValidityBySpecialMeasure(number, measure);
    }

    /** Puts another command in the place of a mistaken one. */
    public CareManagerCommand corrected(String eventId, CareManagerCommand replacement) {
        return new CorrectRecord(number, eventId, CorrectionAction.REPLACE, replacement, "転記誤り");
    }

    public CareManagerCommand annulled(String eventId) {
        return new CorrectRecord(number, eventId, CorrectionAction.ANNUL, null, "転記誤り");
    }

    public CareManagerCommand prohibited(String from, String through) {
        return new ProhibitPractice(number, new ValidityPeriod(LocalDate.parse(from), LocalDate.parse(through)));
    }

    public CareManagerCommand renamed(String on) {
        return new ChangeParticulars(number, LocalDate.parse(on), person("華子"));
    }

    public CareManagerCommand removed(String on) {
        return new RemoveRegistration(number, LocalDate.parse(on), RemovalCause.REQUEST);
    }

    public CareManagerCommand forgotten(String on) {
        return new ForgetPerson(number, LocalDate.parse(on));
    }

    private static PersonalRecord person(String givenName) {
        return new PersonalRecord("東京", givenName, "トウキョウ", "ハナコ", null, BORN, null);
    }
}
