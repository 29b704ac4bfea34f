package jp.shunin.registry.core.journal;

/** Translates events to the form in which the journal keeps them, and back from any form ever released. */
public interface EventFormat {

    /**
     * Writes an event in its newest revision.
     *
     * @throws UnreadableEventException if the event is none of the registry's
     */
    WrittenEvent write(Object event);

    /** Begins to write down what is appended together. */
    default Writing writing() {
        return (_, event) -> new NewEvent(event, write(event), null);
    }

    /**
     * Reads an event of any released revision as today's type.
     *
     * @throws UnreadableEventException if name or revision are unknown or the JSON does not fit; an event that cannot
     *     be read stops the reader, it is never dropped
     */
    Object read(WrittenEvent written);
}
