package jp.shunin.registry.core.caremanager;

import org.jspecify.annotations.Nullable;

/**
 * An event with the id under which the journal keeps it.
 *
 * @param id the event's id, by which reasons, grounds and corrections name it
 * @param command the id of the command that brought it; events of one command share it, and are corrected together
 */
public record RecordedEvent(String id, CareManagerEvent event, String command) {

    /** The name under which an event's metadata has the id of the command. */
    public static final String COMMAND = "correlationId";

    /** An event that is the only one of its command. */
    public RecordedEvent(String id, CareManagerEvent event) {
        this(id, event, id);
    }

    /** An event of a command; one whose command is not known stands alone. */
    public static RecordedEvent of(String id, CareManagerEvent event, @Nullable String command) {
        return command == null ? new RecordedEvent(id, event) : new RecordedEvent(id, event, command);
    }
}
