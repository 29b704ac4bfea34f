package jp.shunin.registry.projections.history;

import java.util.ArrayList;
import java.util.List;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.projections.following.FollowedEntry;
import org.jspecify.annotations.Nullable;

/**
 * a correction takes effect as a whole, with the last of the events that it has decided anew. So each of its events,
 * the one that names the mistake before all, stands between the entry as it was before the correction and as it is with
 * all of it.
 */
final class WholeCorrections {

    private WholeCorrections() {}

    /** The events of a life, those of a correction with the same entry before them and the same after them. */
    static List<FollowedEntry.Event> in(FollowedEntry life) {
        List<FollowedEntry.Event> told = new ArrayList<>();
        List<FollowedEntry.Event> open = new ArrayList<>();
        for (FollowedEntry.Event event : life.events()) {
            open.add(event);
            if (!event.after().isBeingCorrected()) {
                RegisterEntry before = open.getFirst().before();
                open.forEach(part -> told.add(new FollowedEntry.Event(part.recorded(), before, event.after())));
                open.clear();
            }
        }
        return List.copyOf(told);
    }

    /** Whether the event takes effect together with others. */
    static boolean isPartOfOne(FollowedEntry.Event told) {
        return version(told.before()) + 1 < told.after().version();
    }

    private static long version(@Nullable RegisterEntry entry) {
        return entry == null ? 0 : entry.version();
    }
}
