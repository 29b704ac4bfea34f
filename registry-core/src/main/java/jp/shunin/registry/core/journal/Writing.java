package jp.shunin.registry.core.journal;

/** Writes down events that are appended together. */
@FunctionalInterface
public interface Writing {

    /**
     * @param sequence the event's number within its entry, from 0
     * @throws UnreadableEventException if the event is none of the registry's
     */
    NewEvent write(long sequence, Object event);
}
