package jp.shunin.registry.core.journal;

import java.util.SortedSet;

/** The stable business names under which events are written down. */
public final class EventNames {

    private EventNames() {}

    /** All names ever released. */
    public static SortedSet<String> released() {
        return EventCatalogue.REGISTRY.names();
    }
}
