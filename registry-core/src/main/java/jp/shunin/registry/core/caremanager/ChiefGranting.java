package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.shunin.registry.core.caremanager.CareManagerEvent.ChiefCertificateForfeited;
import jp.shunin.registry.core.caremanager.CareManagerEvent.ChiefCertificateGranted;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CourseCompleted;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.policy.CertificateValidity;
import jp.shunin.registry.core.policy.ChiefRenewalPeriod;
import jp.shunin.registry.core.policy.PolicyChoice;
import jp.shunin.registry.core.policy.PrefecturePolicy;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.time.ValidityPeriod;

/** The chief certificates that completions give: K-1, K-2, K-3, K-4. */
final class ChiefGranting {

    private static final String NOT_RECORDED_YET = "";

    private ChiefGranting() {}

    /**
     * The certificates that follow from one more completion. Completions arrive late and in any order, so later
     * chief renewals that had nothing to renew until now are decided again.
     */
    static List<CareManagerEvent> consequences(
            RegisterEntry before, CourseCompleted completed, DecisionContext context) {
        return isChiefCourse(completed.course())
                ? consequences(before, List.of(completed), completed.completedOn(), context)
                : List.of();
    }

    /**
     * The certificates that follow from events that are about to be recorded, such as a late extension (S-6) or the fall
     * of a certificate (K-8): completions that gave none until now are decided again.
     *
     * @param from the first day of completion to look at
     */
    static List<CareManagerEvent> consequences(
            RegisterEntry before, List<? extends CareManagerEvent> recorded, LocalDate from, DecisionContext context) {
        RegisterEntry entry = before;
        for (CareManagerEvent event : recorded) {
            entry = after(entry, event);
        }
        List<CareManagerEvent> events = new ArrayList<>();
        for (Completion completion : withoutCertificateFrom(entry, from)) {
            for (CareManagerEvent event : decide(entry, completion, context)) {
                entry = after(entry, event);
                events.add(event);
            }
        }
        return List.copyOf(events);
    }

    /** Whether the events grant a certificate for the completion of that certificate number. */
    static boolean grants(List<CareManagerEvent> events, String certificateNumber) {
        return events.stream()
                .anyMatch(event -> event instanceof ChiefCertificateGranted granted
                        && granted.certificateNumber().equals(certificateNumber));
    }

    private static RegisterEntry after(RegisterEntry entry, CareManagerEvent event) {
        return RegisterEntry.evolve(entry, new RecordedEvent(NOT_RECORDED_YET, event));
    }

    private static boolean isChiefCourse(Course course) {
        return course == Course.CHIEF || course == Course.CHIEF_RENEWAL;
    }

    private static List<Completion> withoutCertificateFrom(RegisterEntry entry, LocalDate day) {
        return entry.validCompletions()
                .filter(completion -> isChiefCourse(completion.course()))
                .filter(completion -> !completion.completedOn().isBefore(day))
                .filter(completion ->
                        entry.certificate(completion.certificateNumber()).isEmpty())
                .sorted(Comparator.comparing(Completion::completedOn))
                .toList();
    }

    private static List<CareManagerEvent> decide(RegisterEntry entry, Completion completion, DecisionContext context) {
        PrefecturePolicy policy = context.policyFor(entry, completion.completedOn());
        PolicyChoice<CertificateValidity> validity = policy.chiefCertificateValidity()
                .orElseThrow(() -> Refusal.of(RefusalCode.NO_CHIEF_COURSE_YET, CertificateValidity.FIRST_COMPLETION)
                        .asException());
        return completion.course() == Course.CHIEF
                ? List.of(first(entry, completion, validity))
                : renewal(entry, completion, validity, policy.chiefRenewalPeriod(), context);
    }

    /** K-1, and K-2 for completions before April 2015. */
    private static ChiefCertificateGranted first(
            RegisterEntry entry, Completion completion, PolicyChoice<CertificateValidity> validity) {
        Rule rule =
                switch (validity.value()) {
                    case CertificateValidity.Length length -> Rule.K_1;
                    case CertificateValidity.Until until -> Rule.K_2;
                };
        return new ChiefCertificateGranted(
                entry.number(),
                completion.certificateNumber(),
                completion.completedOn(),
                validity.value().from(completion.completedOn()),
                null,
                List.of(rule),
                List.of(validity.reference()));
    }

    /** K-3 if the certificate is in force on the day of completion, else nothing (K-4). */
    private static List<CareManagerEvent> renewal(
            RegisterEntry entry,
            Completion completion,
            PolicyChoice<CertificateValidity> validity,
            PolicyChoice<ChiefRenewalPeriod> renewalPeriod,
            DecisionContext context) {
        LocalDate day = completion.completedOn();
        List<ChiefCertificateForfeited> forfeited = ChiefForfeiting.onLapseOfCard(entry, day, context);
        if (!forfeited.isEmpty()) {
            return List.copyOf(forfeited);
        }
        return entry.certificateOn(day)
                .map(current -> renewed(
                        entry,
                        completion,
                        current,
                        continued(current, day, validity, renewalPeriod),
                        validity,
                        renewalPeriod))
                .filter(granted -> addsDays(entry, granted.period()))
                .map(List::<CareManagerEvent>of)
                .orElse(List.of());
    }

    /** Whether a period is not held already: a certificate is renewed once, and no renewal lies within a longer term. */
    private static boolean addsDays(RegisterEntry entry, ValidityPeriod period) {
        return entry.certificates().stream()
                .filter(certificate -> certificate.voiding() == null)
                .map(ChiefCertificate::term)
                .noneMatch(term -> term.contains(period.from()) && term.contains(period.through()));
    }

    /** The period of the certificate that continues another. */
    private static ValidityPeriod continued(
            ChiefCertificate current,
            LocalDate day,
            PolicyChoice<CertificateValidity> validity,
            PolicyChoice<ChiefRenewalPeriod> renewalPeriod) {
        LocalDate first =
                switch (renewalPeriod.value()) {
                    case CONTINUOUS -> current.term().continuedFrom();
                    case FROM_COMPLETION -> day;
                };
        return validity.value().from(first);
    }

    private static ChiefCertificateGranted renewed(
            RegisterEntry entry,
            Completion completion,
            ChiefCertificate current,
            ValidityPeriod period,
            PolicyChoice<CertificateValidity> validity,
            PolicyChoice<ChiefRenewalPeriod> renewalPeriod) {
        boolean inExtension = completion.completedOn().isAfter(current.term().originalEnd());
        return new ChiefCertificateGranted(
                entry.number(),
                completion.certificateNumber(),
                completion.completedOn(),
                period,
                current.number(),
                inExtension ? List.of(Rule.K_3, Rule.S_6) : List.of(Rule.K_3),
                List.of(renewalPeriod.reference(), validity.reference()));
    }
}
