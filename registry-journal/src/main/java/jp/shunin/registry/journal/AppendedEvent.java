package jp.shunin.registry.journal;

/**
 * An event just appended.
 *
 * @param eventId the event's own id
 * @param name the stable business name under which it was written
 * @param position where it will stand in commit order once its transaction has committed
 */
public record AppendedEvent(String eventId, String name, JournalPosition position) {

    public static AppendedEvent of(JournalEntry entry) {
        return new AppendedEvent(entry.eventId(), entry.name(), entry.position());
    }
}
