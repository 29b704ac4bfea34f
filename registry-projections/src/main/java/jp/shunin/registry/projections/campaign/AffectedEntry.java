package jp.shunin.registry.projections.campaign;

import java.util.List;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.standing.StandingChange;

/**
 * An entry of which the register had answered otherwise.
 *
 * @param event the id of the event that changed the answers
 * @param changes the days on which they changed, in order; at least one
 */
public record AffectedEntry(RegistrationNumber registrationNumber, String event, List<StandingChange> changes) {

    public AffectedEntry {
        changes = List.copyOf(changes);
    }
}
