package jp.shunin.registry.bench.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.shunin.registry.core.caremanager.Alignment;
import jp.shunin.registry.core.caremanager.CareManagerEvent;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CardIssued;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CardReissued;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CardRenewed;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CareManagerRegistered;
import jp.shunin.registry.core.caremanager.CareManagerEvent.ChiefCertificateGranted;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CourseCompleted;
import jp.shunin.registry.core.caremanager.CareManagerEvent.ParticularsChanged;
import jp.shunin.registry.core.caremanager.CareManagerEvent.PracticeProhibited;
import jp.shunin.registry.core.caremanager.IssueOccasion;
import jp.shunin.registry.core.caremanager.PersonalRecord;
import jp.shunin.registry.core.caremanager.RecordedEvent;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.caremanager.ReissueCause;
import jp.shunin.registry.core.caremanager.RenewalGround;
import jp.shunin.registry.core.caremanager.Term;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.course.Edition;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.time.ValidityPeriod;

/**
 * The events of one person whose card and chief certificate are renewed over and over, eight events a period of five
 * years. It lives longer than anybody does, to show how the cost grows.
 */
final class LongLife {

    private static final RegistrationNumber NUMBER = new RegistrationNumber("13059999");
    private static final Prefecture TOKYO = Prefecture.ofCode("13");
    private static final LocalDate REGISTERED = LocalDate.of(2006, 4, 1);
    private static final int YEARS = 5;

    private final List<CareManagerEvent> events = new ArrayList<>();

    private LongLife() {}

    static List<RecordedEvent> of(int count) {
        LongLife life = new LongLife();
        life.begin();
        for (int period = 1; life.events.size() < count; period++) {
            life.live(period);
        }
        List<RecordedEvent> recorded = new ArrayList<>();
        for (CareManagerEvent event : life.events.subList(0, count)) {
            recorded.add(new RecordedEvent("event-" + recorded.size(), event));
        }
        return List.copyOf(recorded);
    }

    private void begin() {
        events.add(new CareManagerRegistered(
                NUMBER, TOKYO, REGISTERED, REGISTERED.minusMonths(1), person("東京"), null, List.of(Rule.X_4)));
        events.add(new CardIssued(
                NUMBER,
                1,
                REGISTERED,
                TOKYO,
                IssueOccasion.FIRST,
                term(0),
                null,
                null,
                List.of(Rule.C_1),
                List.of("CARD_VALIDITY/*")));
    }

    private void live(int period) {
        LocalDate day = term(period).from().minusMonths(1);
        String certificate = "R%d-13-00001".formatted(period);
        events.add(completion(Course.SPECIALIZED_1, day, "S" + certificate));
        events.add(completion(Course.CHIEF, day, certificate));
        events.add(new ChiefCertificateGranted(
                NUMBER,
                certificate,
                day,
                new ValidityPeriod(day, day.plusYears(YEARS).minusDays(1)),
                null,
                List.of(Rule.K_1),
                List.of("CHIEF_CERTIFICATE_VALIDITY/*")));
        events.add(new CardRenewed(
                NUMBER,
                period + 1,
                period,
                day,
                TOKYO,
                term(period),
                RenewalGround.SPECIALIZED_1_AND_2,
                List.of("S" + certificate),
                Alignment.NOT_APPLICABLE,
                List.of(Rule.C_3, Rule.P_3),
                List.of("CARD_VALIDITY/*")));
        events.add(new ParticularsChanged(NUMBER, day, person("京都"), List.of(Rule.X_4)));
        events.add(new CardReissued(
                NUMBER, period + 1, day, TOKYO, ReissueCause.NAME_CHANGED, term(period), List.of(Rule.C_8)));
        events.add(new PracticeProhibited(
                NUMBER, new ValidityPeriod(day.plusYears(1), day.plusYears(1).plusMonths(1)), List.of(Rule.X_2)));
        events.add(new ParticularsChanged(NUMBER, day.plusYears(2), person("東京"), List.of(Rule.X_4)));
    }

    private static CourseCompleted completion(Course course, LocalDate day, String certificate) {
        return new CourseCompleted(
                NUMBER, course, Edition.H28, day, certificate, TOKYO, true, List.of(), List.of(Rule.T_1));
    }

    private static Term term(int period) {
        LocalDate from = REGISTERED.plusYears((long) YEARS * period);
        return Term.of(new ValidityPeriod(from, from.plusYears(YEARS).minusDays(1)));
    }

    private static PersonalRecord person(String familyName) {
        return new PersonalRecord(familyName, "花子", "トウキョウ", "ハナコ", null, LocalDate.of(1980, 1, 2), null);
    }
}
