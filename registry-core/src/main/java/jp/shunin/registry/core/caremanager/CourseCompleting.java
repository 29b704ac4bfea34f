package jp.shunin.registry.core.caremanager;

import java.util.ArrayList;
import java.util.List;
import jp.shunin.registry.core.caremanager.CareManagerCommand.CompleteCourse;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CourseCompleted;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;

/** The completion of a course (T-1, T-2, T-5), often recorded late, and the certificates it gives (K-1 to K-4). */
final class CourseCompleting {

    private CourseCompleting() {}

    static List<CareManagerEvent> decide(RegisterEntry recorded, CompleteCourse command, DecisionContext context) {
        RegisterEntry entry = context.asOf(command.completedOn(), recorded);
        Guards.requireNotInFuture("completedOn", command.completedOn(), context);
        Guards.requireNotRemovedOn(entry, command.completedOn());
        requireNewCertificateNumber(entry, command);
        CourseRequirements.check(entry, command, context.curricula());

        CourseCompleted completed = completed(command, List.of());
        List<CareManagerEvent> consequences = ChiefGranting.consequences(entry, completed, context);
        List<CareManagerEvent> events = new ArrayList<>();
        events.add(completed(command, rules(entry, command, consequences)));
        events.addAll(consequences);
        return List.copyOf(events);
    }

    /** T-5: the roster knows a completion by its certificate number. */
    private static void requireNewCertificateNumber(RegisterEntry entry, CompleteCourse command) {
        entry.completion(command.certificateNumber()).ifPresent(known -> {
            throw Refusal.of(
                            RefusalCode.CERTIFICATE_NUMBER_KNOWN,
                            command.certificateNumber(),
                            known.course(),
                            known.completedOn())
                    .asException();
        });
    }

    private static CourseCompleted completed(CompleteCourse command, List<Rule> rules) {
        return new CourseCompleted(
                command.registrationNumber(),
                command.course(),
                command.edition(),
                command.completedOn(),
                command.certificateNumber(),
                command.heldBy(),
                command.attested(),
                command.subjects(),
                rules);
    }

    private static List<Rule> rules(RegisterEntry entry, CompleteCourse command, List<CareManagerEvent> consequences) {
        List<Rule> rules = new ArrayList<>(List.of(Rule.T_1, Rule.T_2));
        if (CourseRequirements.restsOnRecorded(entry, command)) {
            rules.add(Rule.T_3);
        }
        if (command.course() == Course.CHIEF) {
            rules.add(Rule.K_7);
        }
        if (command.course() == Course.CHIEF_RENEWAL) {
            rules.add(Rule.C_6);
            if (!ChiefGranting.grants(consequences, command.certificateNumber())) {
                rules.add(whyNoCertificate(entry, command, consequences));
            }
        }
        return List.copyOf(rules);
    }

    /** K-4 if there was nothing to renew on the day; K-3 if it was renewed already. */
    private static Rule whyNoCertificate(
            RegisterEntry entry, CompleteCourse command, List<CareManagerEvent> consequences) {
        boolean renewedAlready = consequences.isEmpty()
                && entry.certificateOn(command.completedOn()).isPresent();
        return renewedAlready ? Rule.K_3 : Rule.K_4;
    }
}
