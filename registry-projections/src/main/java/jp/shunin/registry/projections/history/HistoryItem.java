package jp.shunin.registry.projections.history;

import java.time.Instant;
import jp.shunin.registry.core.caremanager.CareManagerEvent;
import jp.shunin.registry.core.standing.Standing;
import jp.shunin.registry.journal.JournalPosition;
import org.jspecify.annotations.Nullable;

/**
 * One event in the history of a person.
 *
 * @param type the event's stable name
 * @param recordedBy who recorded it
 * @param basis the number of the document on which it rests
 * @param note why it was recorded, free text
 * @param standingBefore the standing on the event's effective date, without it
 * @param standingAfter the standing on the event's effective date, with it
 */
public record HistoryItem(
        String eventId,
        JournalPosition position,
        String type,
        Instant recordedAt,
        @Nullable String recordedBy,
        @Nullable String basis,
        @Nullable String note,
        CareManagerEvent event,
        Standing standingBefore,
        Standing standingAfter) {}
