package jp.shunin.registry.journal;

import java.util.Map;

/** An event of an entry, whether the journal has it already or is about to append it. */
public interface EntryEvent {

    /** The entry, unique across all kinds. */
    String entryId();

    /** The event's own id, unique in the journal. */
    String eventId();

    /** The event, of today's type. */
    Object event();

    /** Who recorded it, from where and why. */
    Map<String, String> metadata();
}
