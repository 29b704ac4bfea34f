package jp.shunin.registry.projections.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.shunin.registry.core.caremanager.CareManagerEvent.RegistrationRemoved;
import jp.shunin.registry.core.caremanager.CareManagerEvent.RegistrationTransferred;
import jp.shunin.registry.core.caremanager.CareManagerEvent.TransferRefused;
import jp.shunin.registry.core.caremanager.CareManagerEvent.TransferRequested;
import jp.shunin.registry.core.caremanager.CareManagerEvent.TransferWithdrawn;
import jp.shunin.registry.core.caremanager.RecordedEvent;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.policy.Prefecture;
import org.jspecify.annotations.Nullable;

/**
 * A transfer from the request to its outcome (M-2).
 *
 * @param event the id of the event that began it
 * @param requestedOn null where the new prefecture accepted without a request
 * @param decidedOn null while it is only requested
 */
record Transfer(
        String event,
        Prefecture from,
        Prefecture to,
        TransferState state,
        @Nullable LocalDate requestedOn,
        @Nullable LocalDate decidedOn) {

    /** All transfers of an entry, in the order of recording, as they stand after corrections. */
    static List<Transfer> of(RegisterEntry entry) {
        List<Transfer> transfers = new ArrayList<>();
        for (RecordedEvent recorded : entry.effectiveEvents()) {
            switch (recorded.event()) {
                case TransferRequested requested -> transfers.add(requested(recorded.id(), requested));
                case TransferRefused refused -> close(transfers, TransferState.REFUSED, refused.refusedOn());
                case TransferWithdrawn withdrawn -> close(transfers, TransferState.WITHDRAWN, withdrawn.withdrawnOn());
                case RegistrationRemoved removed -> transfers.replaceAll(transfer -> transfer.upTo(removed));
                case RegistrationTransferred accepted -> accept(transfers, recorded.id(), accepted);
                default -> {
                    // Of the many kinds of events only these are about a transfer.
                }
            }
        }
        return List.copyOf(transfers);
    }

    private static Transfer requested(String id, TransferRequested requested) {
        return new Transfer(
                id, requested.from(), requested.to(), TransferState.REQUESTED, requested.requestedOn(), null);
    }

    private static void accept(List<Transfer> transfers, String id, RegistrationTransferred accepted) {
        if (isOpen(transfers)) {
            close(transfers, TransferState.ACCEPTED, accepted.transferredOn());
        } else {
            transfers.add(new Transfer(
                    id, accepted.from(), accepted.to(), TransferState.ACCEPTED, null, accepted.transferredOn()));
        }
    }

    /** One request at a time, so the open one is the last. */
    private static void close(List<Transfer> transfers, TransferState outcome, LocalDate day) {
        if (isOpen(transfers)) {
            transfers.add(transfers.removeLast().closed(outcome, day));
        }
    }

    private static boolean isOpen(List<Transfer> transfers) {
        return !transfers.isEmpty() && transfers.getLast().state() == TransferState.REQUESTED;
    }

    /** a removal ends what it finds open, and what was accepted for its day or later has moved nothing. */
    private Transfer upTo(RegistrationRemoved removed) {
        LocalDate day = removed.removedOn();
        return switch (state) {
            case REQUESTED -> withdrawn(day);
            case ACCEPTED -> decidedOn == null || decidedOn.isBefore(day) ? this : withdrawn(day);
            case REFUSED, WITHDRAWN -> this;
        };
    }

    /** On the day, or on that of the request where it was asked for later. */
    private Transfer withdrawn(LocalDate day) {
        LocalDate requested = requestedOn;
        return closed(TransferState.WITHDRAWN, requested != null && requested.isAfter(day) ? requested : day);
    }

    private Transfer closed(TransferState outcome, LocalDate day) {
        return new Transfer(event, from, to, outcome, requestedOn, day);
    }
}
