package jp.shunin.registry.core.caremanager;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
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
import jp.shunin.registry.core.caremanager.CareManagerCommand.ToEntry;
import jp.shunin.registry.core.caremanager.CareManagerCommand.TransferRegistration;
import jp.shunin.registry.core.caremanager.CareManagerCommand.WithdrawTransfer;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.course.Curricula;
import jp.shunin.registry.core.course.Curriculum;
import jp.shunin.registry.core.course.Edition;
import jp.shunin.registry.core.course.Subject;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.policy.PrefecturePolicies;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.MeasureTerms;
import jp.shunin.registry.core.specialmeasure.SpecialMeasures;
import jp.shunin.registry.core.standing.Standing;
import jp.shunin.registry.core.standing.StandingTimeline;
import jp.shunin.registry.core.time.ValidityPeriod;

/**
 * A life in the register, told in the words of the domain. Each step decides and folds; a refused step throws. The
 * registration is event e1, the next one e2, and so on. Today is always 2026-11-21.
 */
public final class Person {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final DecisionContext PUBLISHED =
            new DecisionContext(PrefecturePolicies.load(), Curricula.load(), measure -> Optional.empty(), TODAY);

    private static final BigDecimal HOURS = BigDecimal.valueOf(3);
    private static final LocalDate TRAINED = LocalDate.of(2000, 1, 15);

    private final DecisionContext context;
    private final List<RecordedEvent> events;
    private final List<CareManagerEvent> latest;

    private Person(DecisionContext context, List<RecordedEvent> events, List<CareManagerEvent> latest) {
        this.context = context;
        this.events = events;
        this.latest = latest;
    }

    /** Someone registered in Tokyo. */
    public static Person registered(String on) {
        return registered(Prefecture.TOKYO, on);
    }

    public static Person registered(Prefecture prefecture, String on) {
        RegisterCareManager command = new RegisterCareManager(
                RegistrationNumber.of(prefecture, 1), prefecture, LocalDate.parse(on), TRAINED, particulars());
        return new Person(PUBLISHED, List.of(), List.of()).then(Decisions.decide(command, PUBLISHED));
    }

    /** Someone taken over from an old register. */
    public static Person migrated(Legacy legacy) {
        return migrated(legacy, measure -> Optional.empty());
    }

    /** Someone taken over where these special measures have been declared. */
    public static Person migrated(Legacy legacy, SpecialMeasures measures) {
        DecisionContext context =
                new DecisionContext(PUBLISHED.policies(), PUBLISHED.curricula(), measures, PUBLISHED.today());
        return new Person(context, List.of(), List.of()).then(Decisions.decide(legacy.command(), context));
    }

    /** All that there is to say about a row of an old register before it is recorded. */
    public static LegacyExamination examined(Legacy legacy, SpecialMeasures measures) {
        return Decisions.examine(
                legacy.command(),
                new DecisionContext(PUBLISHED.policies(), PUBLISHED.curricula(), measures, PUBLISHED.today()));
    }

    static PersonalRecord particulars() {
        return new PersonalRecord("山田", "花子", "ヤマダ", "ハナコ", null, LocalDate.of(1970, 2, 1), null);
    }

    /** The same person, recorded as the journal does it: sealed under a key that only the vault has. */
    Person sealedBy(Vault vault) {
        List<RecordedEvent> sealed = events.stream()
                .map(event -> new RecordedEvent(event.id(), vault.sealed(event.event()), event.command()))
                .toList();
        DecisionContext other = new DecisionContext(
                context.policies(), context.curricula(), context.measures(), Bars.NONE, vault, context.today());
        return new Person(other, sealed, latest);
    }

    Person forgotten(String on) {
        return after(new ForgetPerson(number(), LocalDate.parse(on)));
    }

    /** The same person under other policies from now on. */
    public Person under(PrefecturePolicies policies) {
        DecisionContext other = new DecisionContext(policies, context.curricula(), context.measures(), context.today());
        return new Person(other, events, latest);
    }

    /** The same person where these special measures have been declared, from now on. */
    public Person under(SpecialMeasures measures) {
        DecisionContext other = new DecisionContext(context.policies(), context.curricula(), measures, context.today());
        return new Person(other, events, List.of());
    }

    public Person extendedBy(MeasureId measure) {
        return after(new ExtendValidityBySpecialMeasure(number(), measure));
    }

    /** What a measure would do to all that the person holds or held. */
    List<MeasureEffect> effectsOf(MeasureId measure) {
        MeasureTerms terms = context.measures().find(measure).orElseThrow().terms();
        return Extendable.of(context.cardEnds().lifted(entry())).stream()
                .map(held -> held.effectOf(measure, terms))
                .toList();
    }

    public Person card(String issuedOn) {
        return after(new IssueCard(number(), LocalDate.parse(issuedOn)));
    }

    public Person renewed(String on) {
        return after(new RenewCard(number(), LocalDate.parse(on), true));
    }

    /** Renewed with the declared wish not to align (別段の申出). */
    public Person renewedWithoutAligning(String on) {
        return after(new RenewCard(number(), LocalDate.parse(on), false));
    }

    public Person reissued(ReissueCause cause, String on) {
        return after(new ReissueCard(number(), LocalDate.parse(on), cause));
    }

    /** Under another family name from the day on. */
    Person renamed(String on) {
        PersonalRecord renamed = new PersonalRecord("佐藤", "花子", "サトウ", "ハナコ", "山田", LocalDate.of(1970, 2, 1), null);
        return after(new ChangeParticulars(number(), LocalDate.parse(on), renamed));
    }

    /** A completion shown by a certificate, under the edition that held on the day. */
    public Person completed(Course course, String on, String certificate) {
        return attested(course, editionOn(LocalDate.parse(on)), on, certificate);
    }

    public Person attested(Course course, Edition edition, String on, String certificate) {
        return after(new CompleteCourse(
                number(), course, edition, LocalDate.parse(on), certificate, Prefecture.TOKYO, true, List.of()));
    }

    public Person attended(Course course, Edition edition, String completedOn, List<AttendedSubject> subjects) {
        LocalDate day = LocalDate.parse(completedOn);
        return after(new CompleteCourse(number(), course, edition, day, "attended", Prefecture.TOKYO, false, subjects));
    }

    /** One subject attended in Tokyo, recorded by itself. */
    public Person attends(Course course, Edition edition, int subject, String on, String hours) {
        return attends(course, edition, subject, on, hours, Prefecture.TOKYO);
    }

    public Person attends(Course course, Edition edition, int subject, String on, String hours, Prefecture heldBy) {
        return after(new RecordSubjectAttendance(
                number(),
                course,
                edition,
                new AttendedSubject(subject, LocalDate.parse(on), new BigDecimal(hours), heldBy)));
    }

    /** A subject attended for all its hours, under the edition that held on the day; 3 hours where none are listed. */
    Person attendsSubject(Course course, int subject, LocalDate on) {
        Edition edition = editionOn(on);
        BigDecimal hours = subjects(course, edition).stream()
                .filter(listed -> listed.number() == subject)
                .map(Subject::hours)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(HOURS);
        return attends(course, edition, subject, on.toString(), hours.toString());
    }

    /** All listed subjects of a course, one a day, the last on the day. */
    Person attendsAll(Course course, LocalDate through) {
        List<Subject> subjects = subjects(course, editionOn(through));
        Person person = this;
        for (int i = 0; i < subjects.size(); i++) {
            LocalDate day = through.minusDays(subjects.size() - 1L - i);
            person = person.attendsSubject(course, subjects.get(i).number(), day);
        }
        return person;
    }

    private List<Subject> subjects(Course course, Edition edition) {
        return context.curricula()
                .find(course, edition)
                .map(Curriculum::subjects)
                .orElse(List.of());
    }

    /** A completion that rests on the recorded attendances, under the edition that held on the day. */
    Person completedAsAttended(Course course, String on, String certificate) {
        return completedAsAttended(course, editionOn(LocalDate.parse(on)), on, certificate);
    }

    /** A completion for which nothing is given: it rests on the attendances that are recorded. */
    public Person completedAsAttended(Course course, Edition edition, String on, String certificate) {
        return after(new CompleteCourse(
                number(), course, edition, LocalDate.parse(on), certificate, Prefecture.TOKYO, false, List.of()));
    }

    public Person trainingPlaceChanged(Course course, Prefecture to, String on) {
        return after(new ApproveTrainingPlaceChange(number(), course, to, LocalDate.parse(on)));
    }

    public Person invalidated(String certificate, String on) {
        return after(new InvalidateCourseCompletion(number(), certificate, LocalDate.parse(on), "替え玉受講"));
    }

    public Person transferred(Prefecture to, String on) {
        return after(new TransferRegistration(number(), to, LocalDate.parse(on), true));
    }

    public Person transferredWithoutCard(Prefecture to, String on) {
        return after(new TransferRegistration(number(), to, LocalDate.parse(on), false));
    }

    public Person transferRequested(Prefecture to, String on) {
        return after(new RequestTransfer(number(), to, LocalDate.parse(on), "勤務先"));
    }

    public Person transferRefused(String on) {
        return after(new RefuseTransfer(number(), LocalDate.parse(on), "書類の不備"));
    }

    public Person transferWithdrawn(String on) {
        return after(new WithdrawTransfer(number(), LocalDate.parse(on), "転居の取りやめ"));
    }

    /** The record of the event is taken as never made. */
    public Person annulled(String event) {
        return after(new CorrectRecord(number(), event, CorrectionAction.ANNUL, null, "転記誤り"));
    }

    /** The record of the event is taken as the command that is given. */
    public Person replaced(String event, CareManagerCommand replacement) {
        return after(new CorrectRecord(number(), event, CorrectionAction.REPLACE, replacement, "転記誤り"));
    }

    public Person prohibited(String from, String through) {
        return after(
                new ProhibitPractice(number(), new ValidityPeriod(LocalDate.parse(from), LocalDate.parse(through))));
    }

    public Person removed(RemovalCause cause, String on) {
        return after(new RemoveRegistration(number(), LocalDate.parse(on), cause));
    }

    /** All that was recorded, oldest first. */
    public List<RecordedEvent> events() {
        return events;
    }

    public RegisterEntry entry() {
        return RegisterEntry.fold(events).orElseThrow();
    }

    /** What followed from the last step. */
    public List<CareManagerEvent> latest() {
        return latest;
    }

    /** The event of a type that the last step brought. */
    public <T extends CareManagerEvent> T latest(Class<T> type) {
        return latest.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    /** The term of the card that was recorded last. */
    public Term cardTerm() {
        return entry().cards().getLast().term();
    }

    public Term certificateTerm(String number) {
        return entry().certificate(number).orElseThrow().term();
    }

    public Standing on(String day) {
        return StandingTimeline.of(entry(), CardEnds.by(context.policies())).on(LocalDate.parse(day));
    }

    public boolean isChiefOn(String day) {
        return on(day).chief().valid();
    }

    /** The same commands given again to somebody new, but for the steps that are left out. */
    Person livedAgainWithout(Predicate<Step> leftOut) {
        Person again = new Person(context, List.of(), List.of());
        for (Step step : entry().ledger().steps()) {
            if (!leftOut.test(step)) {
                again = again.given(OriginalCommand.of(step.source()));
            }
        }
        return again;
    }

    private Person given(CareManagerCommand command) {
        return switch (command) {
            case RegisterCareManager register -> then(Decisions.decide(register, context));
            case MigrateLegacyEntry migrate -> then(Decisions.decide(migrate, context));
            case ToEntry toEntry -> after(toEntry);
        };
    }

    private Person after(ToEntry command) {
        return then(Decisions.decide(entry(), command, context));
    }

    private Person then(List<CareManagerEvent> more) {
        List<RecordedEvent> all = new ArrayList<>(events);
        String command = "c" + (all.size() + 1);
        more.forEach(event -> all.add(new RecordedEvent("e" + (all.size() + 1), event, command)));
        return new Person(context, List.copyOf(all), more);
    }

    /** The entry as known after so many events. */
    public RegisterEntry entryAsOf(int version) {
        return RegisterEntry.fold(events.subList(0, version)).orElseThrow();
    }

    public RegistrationNumber number() {
        return events.getFirst().event().registrationNumber();
    }

    private Edition editionOn(LocalDate day) {
        return List.of(Edition.values()).stream()
                .filter(edition -> context.curricula().holdsOn(edition, day))
                .findFirst()
                .orElseThrow();
    }
}
