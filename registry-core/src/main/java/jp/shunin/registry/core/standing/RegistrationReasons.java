package jp.shunin.registry.core.standing;

import java.time.LocalDate;
import java.util.List;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.Removal;
import jp.shunin.registry.core.rule.Rule;

/** Why a person is not registered on a day. */
final class RegistrationReasons {

    private RegistrationReasons() {}

    static List<Reason> on(RegisterEntry entry, LocalDate day) {
        if (day.isBefore(entry.registeredOn())) {
            return List.of(new Reason(ReasonCode.NOT_REGISTERED, null, null, Rule.K_5));
        }
        Removal removal = entry.removal();
        if (removal != null && !entry.isRegisteredOn(day)) {
            return List.of(new Reason(ReasonCode.REGISTRATION_REMOVED, removal.removedOn(), removal.event(), Rule.X_1));
        }
        return List.of();
    }
}
