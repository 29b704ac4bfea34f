package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.shunin.registry.core.caremanager.CareManagerCommand.InvalidateCourseCompletion;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CourseCompletionInvalidated;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;

/**
 * K-8: a fraudulent completion is void from the beginning. The certificates that continued it fall with it, and so do the
 * cards that rest on it or are aligned to such a certificate, with the cards that continued them.
 */
final class CompletionInvalidating {

    private CompletionInvalidating() {}

    static List<CareManagerEvent> decide(
            RegisterEntry entry, InvalidateCourseCompletion command, DecisionContext context) {
        Guards.requireNotInFuture("invalidatedOn", command.invalidatedOn(), context);
        Completion completion = entry.completion(command.certificateNumber())
                .orElseThrow(() -> Refusal.of(RefusalCode.COMPLETION_UNKNOWN, command.certificateNumber())
                        .asException());
        if (!completion.isValid()) {
            throw Refusal.of(RefusalCode.COMPLETION_ALREADY_INVALID, command.certificateNumber())
                    .asException();
        }
        if (command.invalidatedOn().isBefore(completion.completedOn())) {
            throw Refusal.of(
                            RefusalCode.INVALIDATED_BEFORE_COMPLETION,
                            command.invalidatedOn(),
                            completion.completedOn())
                    .asException();
        }
        List<String> fallen = fallenCertificates(entry, command.certificateNumber());
        CourseCompletionInvalidated invalidated = new CourseCompletionInvalidated(
                entry.number(),
                command.certificateNumber(),
                command.invalidatedOn(),
                command.reason(),
                fallen,
                fallenCards(entry, command.certificateNumber(), fallen),
                List.of(Rule.K_8));
        List<CareManagerEvent> events = new ArrayList<>(List.of(invalidated));
        events.addAll(renewedInstead(entry, invalidated, context));
        return List.copyOf(events);
    }

    /** K-3: what the void certificate had renewed, another completion may have renewed in its stead. */
    private static List<CareManagerEvent> renewedInstead(
            RegisterEntry entry, CourseCompletionInvalidated invalidated, DecisionContext context) {
        return invalidated.fallenCertificates().isEmpty()
                ? List.of()
                : ChiefGranting.consequences(entry, List.of(invalidated), LocalDate.MIN, context);
    }

    private static List<String> fallenCertificates(RegisterEntry entry, String certificateNumber) {
        Set<String> fallen = new LinkedHashSet<>();
        Deque<String> falling = new ArrayDeque<>(List.of(certificateNumber));
        while (!falling.isEmpty()) {
            String number = falling.pop();
            if (entry.certificate(number).isPresent() && fallen.add(number)) {
                entry.certificates().stream()
                        .filter(certificate -> number.equals(certificate.continues()))
                        .map(ChiefCertificate::number)
                        .forEach(falling::add);
            }
        }
        return List.copyOf(fallen);
    }

    private static List<Integer> fallenCards(RegisterEntry entry, String invalidated, List<String> fallenCertificates) {
        List<Integer> fallen = new ArrayList<>();
        for (Card card : entry.cards()) {
            boolean falls = card.trainingCertificates().contains(invalidated)
                    || fallen.contains(card.continues())
                    || fallenCertificates.stream().anyMatch(number -> isAligned(entry, card, number));
            if (falls) {
                fallen.add(card.number());
            }
        }
        return List.copyOf(fallen);
    }

    private static boolean isAligned(RegisterEntry entry, Card card, String certificateNumber) {
        return card.trainingCertificates().contains(certificateNumber)
                && entry.certificate(certificateNumber)
                        .filter(certificate -> Objects.equals(
                                certificate.term().originalThrough(),
                                card.term().originalThrough()))
                        .isPresent();
    }
}
