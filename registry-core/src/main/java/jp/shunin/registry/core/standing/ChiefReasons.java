package jp.shunin.registry.core.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import jp.shunin.registry.core.caremanager.ChiefCertificate;
import jp.shunin.registry.core.caremanager.LegacyUnknown;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.Voiding;
import jp.shunin.registry.core.rule.Rule;

/** Why no chief certificate is in force on a day. */
final class ChiefReasons {

    private static final Comparator<ChiefCertificate> BY_THROUGH =
            Comparator.comparing(certificate -> certificate.term().through());

    private ChiefReasons() {}

    static List<Reason> on(RegisterEntry entry, LocalDate day) {
        List<Reason> reasons = new ArrayList<>();
        latest(entry, day, ChiefCertificate::isVoidFromTheBeginning)
                .filter(certificate -> certificate.term().contains(day) || neverStood(entry, day))
                .map(ChiefReasons::invalidated)
                .ifPresent(reasons::add);
        latest(entry, day, certificate -> !certificate.isVoidFromTheBeginning())
                .map(ChiefReasons::ended)
                .ifPresent(reasons::add);
        return reasons.isEmpty() ? List.of(none(entry, day)) : List.copyOf(reasons);
    }

    private static Reason none(RegisterEntry entry, LocalDate day) {
        return entry.takenOverWithout(LegacyUnknown.EARLIER_CHIEF_CERTIFICATES)
                .filter(event -> entry.isRegisteredOn(day))
                .map(event -> new Reason(ReasonCode.CHIEF_NOT_KNOWN, null, event, Rule.X_4))
                .orElseGet(() -> new Reason(ReasonCode.NEVER_CHIEF, null, null, Rule.K_1));
    }

    /** Whether no certificate that stands had begun by the day. */
    private static boolean neverStood(RegisterEntry entry, LocalDate day) {
        return latest(entry, day, certificate -> !certificate.isVoidFromTheBeginning())
                .isEmpty();
    }

    private static Optional<ChiefCertificate> latest(
            RegisterEntry entry, LocalDate day, Predicate<ChiefCertificate> which) {
        ChiefCertificate latest = null;
        for (ChiefCertificate certificate : entry.certificates()) {
            boolean counts = !certificate.term().from().isAfter(day) && which.test(certificate);
            if (counts && (latest == null || BY_THROUGH.compare(certificate, latest) > 0)) {
                latest = certificate;
            }
        }
        return Optional.ofNullable(latest);
    }

    private static Reason invalidated(ChiefCertificate certificate) {
        return ofVoiding(ReasonCode.COMPLETION_INVALIDATED, certificate);
    }

    private static Reason ended(ChiefCertificate certificate) {
        return certificate.voiding() == null
                ? new Reason(
                        ReasonCode.CHIEF_CERTIFICATE_EXPIRED,
                        certificate.term().through(),
                        certificate.event(),
                        Rule.K_3)
                : ofVoiding(ReasonCode.CHIEF_FORFEITED_WITH_CARD, certificate);
    }

    private static Reason ofVoiding(ReasonCode code, ChiefCertificate certificate) {
        Voiding voiding = Objects.requireNonNull(certificate.voiding());
        return new Reason(code, voiding.on(), voiding.event(), voiding.rule());
    }
}
