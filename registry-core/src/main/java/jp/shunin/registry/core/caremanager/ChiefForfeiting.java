package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import java.util.List;
import jp.shunin.registry.core.caremanager.CareManagerEvent.ChiefCertificateForfeited;
import jp.shunin.registry.core.policy.ChiefAfterCardLapse;
import jp.shunin.registry.core.policy.PolicyChoice;
import jp.shunin.registry.core.rule.Rule;

/**
 * K-6: what becomes of a chief certificate whose card has lapsed. Under {@code SUSPENDED} it stays and counts again with
 * the next card; under {@code FORFEITED} it was lost on the day after the card's last day.
 */
final class ChiefForfeiting {

    private ChiefForfeiting() {}

    /** The forfeitures that a lapse of the card before the day has brought, if none is in force on the day. */
    static List<ChiefCertificateForfeited> onLapseOfCard(
            RegisterEntry recorded, LocalDate day, DecisionContext context) {
        RegisterEntry entry = context.asOf(day, recorded);
        if (entry.cardOn(day).isPresent()) {
            return List.of();
        }
        return entry.lastCardBefore(day)
                .map(card -> card.lastDay().plusDays(1))
                .map(lapsedOn -> forfeitures(entry, lapsedOn, context))
                .orElse(List.of());
    }

    private static List<ChiefCertificateForfeited> forfeitures(
            RegisterEntry entry, LocalDate lapsedOn, DecisionContext context) {
        PolicyChoice<ChiefAfterCardLapse> choice =
                context.policyFor(entry, lapsedOn).chiefAfterCardLapse();
        return switch (choice.value()) {
            case SUSPENDED -> List.of();
            case FORFEITED ->
                entry.certificates().stream()
                        .filter(certificate -> isLost(entry, certificate, lapsedOn))
                        .map(certificate -> new ChiefCertificateForfeited(
                                entry.number(),
                                certificate.number(),
                                lapsedOn,
                                List.of(Rule.K_6),
                                List.of(choice.reference())))
                        .toList();
        };
    }

    /** Not over yet, and completed before the lapse: a certificate that was to continue the one in force is lost too. */
    private static boolean isLost(RegisterEntry entry, ChiefCertificate certificate, LocalDate lapsedOn) {
        return !certificate.lastDay().isBefore(lapsedOn)
                && entry.completion(certificate.number())
                        .filter(completion -> completion.completedOn().isBefore(lapsedOn))
                        .isPresent();
    }
}
