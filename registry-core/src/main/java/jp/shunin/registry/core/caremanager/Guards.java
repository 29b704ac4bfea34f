package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;

/** What every decision asks of its dates first. */
final class Guards {

    private Guards() {}

    /** A fact is recorded after it happened, often late, never before. */
    static void requireNotInFuture(String field, LocalDate day, DecisionContext context) {
        if (day.isAfter(context.today())) {
            throw Refusal.of(RefusalCode.DATE_IN_FUTURE, field, day, context.today())
                    .asException();
        }
    }

    /** The registration stands on the day. */
    static void requireRegisteredOn(RegisterEntry entry, LocalDate day) {
        requireNotRemovedOn(entry, day);
        if (day.isBefore(entry.registeredOn())) {
            throw Refusal.of(RefusalCode.NOT_REGISTERED_YET, day, entry.registeredOn())
                    .asException();
        }
    }

    /** Of whom nobody knows any more who it was, nothing more can be said. */
    static void requireNotForgotten(RegisterEntry entry) {
        if (entry.isForgotten()) {
            throw Refusal.of(RefusalCode.PERSON_FORGOTTEN, entry.number()).asException();
        }
    }

    /** The registration has never been removed (X-1, S-5). */
    static void requireNotRemoved(RegisterEntry entry) {
        requireNotRemovedOn(entry, LocalDate.MAX);
    }

    /** The registration has not been removed on or before the day. */
    static void requireNotRemovedOn(RegisterEntry entry, LocalDate day) {
        Removal removal = entry.removal();
        if (removal != null && !day.isBefore(removal.removedOn())) {
            throw Refusal.of(RefusalCode.REGISTRATION_REMOVED, removal.removedOn())
                    .asException();
        }
    }
}
