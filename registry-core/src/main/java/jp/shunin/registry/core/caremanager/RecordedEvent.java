package jp.shunin.registry.core.caremanager;

/**
 * An event with the id under which the journal keeps it.
 *
 * @param id the event's id, by which reasons, grounds and corrections name it
 */
public record RecordedEvent(String id, CareManagerEvent event) {}
