package jp.shunin.registry.projections.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Standings one after the other, as the table keeps them: what is the same as the one before is not told again. So a life
 * in which little changes takes little room.
 */
final class ToldStandings {

    private ToldStandings() {}

    /** Leaves out, as null, what is the same as the one before. */
    static <T> List<@Nullable T> shortened(List<T> all) {
        List<@Nullable T> told = new ArrayList<>(all.size());
        T last = null;
        for (T next : all) {
            told.add(next.equals(last) ? null : next);
            last = next;
        }
        return told;
    }

    /** Undoes {@link #shortened}. */
    static <T> List<T> all(List<@Nullable T> told) {
        List<T> all = new ArrayList<>(told.size());
        T last = null;
        for (T next : told) {
            last = next == null ? Objects.requireNonNull(last) : next;
            all.add(last);
        }
        return all;
    }
}
