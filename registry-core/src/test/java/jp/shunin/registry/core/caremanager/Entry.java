package jp.shunin.registry.core.caremanager;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.shunin.registry.core.caremanager.CareManagerCommand.CompleteCourse;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ExtendValidityBySpecialMeasure;
import jp.shunin.registry.core.caremanager.CareManagerCommand.IssueCard;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ProhibitPractice;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RefuseTransfer;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RegisterCareManager;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RemoveRegistration;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RenewCard;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RequestTransfer;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ToEntry;
import jp.shunin.registry.core.caremanager.CareManagerCommand.TransferRegistration;
import jp.shunin.registry.core.caremanager.CareManagerCommand.WithdrawTransfer;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.course.Curricula;
import jp.shunin.registry.core.course.Edition;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.policy.PrefecturePolicies;
import jp.shunin.registry.core.rule.CommandRefused;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.specialmeasure.Measure;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.MeasureTerms;
import jp.shunin.registry.core.time.ValidityPeriod;

/** One entry under test: each word decides a command, folds the events and gives them back. Today is 2026-11-21. */
final class Entry {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final PrefecturePolicies POLICIES = PrefecturePolicies.load();
    private static final Curricula CURRICULA = Curricula.load();
    private static final PersonalRecord PERSON =
            new PersonalRecord("山田", "花子", "ヤマダ", "ハナコ", null, LocalDate.of(1975, 11, 3), null);

    private final Map<MeasureId, Measure> measures = new HashMap<>();
    private final RegistrationNumber number;
    private RegisterEntry state;

    private Entry(RegistrationNumber number, RegisterEntry state) {
        this.number = number;
        this.state = state;
    }

    static Entry registeredIn(Prefecture prefecture, String day) {
        RegistrationNumber number = RegistrationNumber.of(prefecture, 12345);
        LocalDate registeredOn = LocalDate.parse(day);
        List<CareManagerEvent> events = Decisions.decide(
                new RegisterCareManager(number, prefecture, registeredOn, registeredOn.minusMonths(2), PERSON),
                new DecisionContext(POLICIES, CURRICULA, _ -> Optional.empty(), TODAY));
        return new Entry(number, RegisterEntry.evolve(null, new RecordedEvent("1", events.getFirst())));
    }

    /** An entry whose first card begins on the day, so that it ends by C-1 five years later. */
    static Entry withCardFrom(Prefecture prefecture, String day) {
        Entry entry =
                registeredIn(prefecture, LocalDate.parse(day).minusDays(10).toString());
        entry.when(new IssueCard(entry.number, LocalDate.parse(day)));
        return entry;
    }

    RegisterEntry state() {
        return state;
    }

    RegistrationNumber number() {
        return number;
    }

    /** Declares a measure, or amends it, for this test. */
    void measure(MeasureId id, MeasureTerms terms) {
        measure(id, Measure.of(terms));
    }

    /** A measure as it stands, withdrawn or not. */
    void measure(MeasureId id, Measure measure) {
        measures.put(id, measure);
    }

    List<CareManagerEvent> completes(Course course, String day, String certificate) {
        LocalDate completedOn = LocalDate.parse(day);
        Edition edition = CURRICULA.holdsOn(Edition.R6, completedOn) ? Edition.R6 : Edition.H28;
        return when(new CompleteCourse(
                number, course, edition, completedOn, certificate, state.prefecture(), true, List.of()));
    }

    List<CareManagerEvent> renews(String day) {
        return when(new RenewCard(number, LocalDate.parse(day), true));
    }

    List<CareManagerEvent> isExtendedBy(MeasureId id) {
        return when(new ExtendValidityBySpecialMeasure(number, id));
    }

    List<CareManagerEvent> movesTo(Prefecture to, String day) {
        return when(transfer(to, day, true));
    }

    List<CareManagerEvent> movesWithoutCardTo(Prefecture to, String day) {
        return when(transfer(to, day, false));
    }

    List<CareManagerEvent> asksToMoveTo(Prefecture to, String day) {
        return when(transferRequest(to, day));
    }

    List<CareManagerEvent> isProhibited(String from, String through) {
        return when(prohibition(from, through));
    }

    List<CareManagerEvent> isRemoved(RemovalCause cause, String day) {
        return when(removal(cause, day));
    }

    ToEntry extension(MeasureId id) {
        return new ExtendValidityBySpecialMeasure(number, id);
    }

    ToEntry transfer(Prefecture to, String day, boolean issueCard) {
        return new TransferRegistration(number, to, LocalDate.parse(day), issueCard);
    }

    ToEntry transferRequest(Prefecture to, String day) {
        return new RequestTransfer(number, to, LocalDate.parse(day), "横浜ケアプランセンター");
    }

    ToEntry transferRefusal(String day) {
        return new RefuseTransfer(number, LocalDate.parse(day), "勤務先が県内にない");
    }

    ToEntry transferWithdrawal(String day) {
        return new WithdrawTransfer(number, LocalDate.parse(day), "転職の取りやめ");
    }

    ToEntry prohibition(String from, String through) {
        return new ProhibitPractice(number, new ValidityPeriod(LocalDate.parse(from), LocalDate.parse(through)));
    }

    ToEntry removal(RemovalCause cause, String day) {
        return new RemoveRegistration(number, LocalDate.parse(day), cause);
    }

    List<CareManagerEvent> when(ToEntry command) {
        List<CareManagerEvent> events = Decisions.decide(state, command, context());
        for (CareManagerEvent event : events) {
            state = RegisterEntry.evolve(state, new RecordedEvent(String.valueOf(state.version() + 1), event));
        }
        return events;
    }

    RefusalCode refusalOf(ToEntry command) {
        return catchThrowableOfType(CommandRefused.class, () -> Decisions.decide(state, command, context()))
                .refusal()
                .code();
    }

    DecisionContext context() {
        return new DecisionContext(POLICIES, CURRICULA, id -> Optional.ofNullable(measures.get(id)), TODAY);
    }
}
