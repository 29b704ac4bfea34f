package jp.shunin.registry.api.feed;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import jp.shunin.registry.core.policy.Prefecture;
import org.jspecify.annotations.Nullable;

/**
 * Which events are asked for. An empty set asks for all.
 *
 * @param names the names of the events, such as {@code CardIssued}
 * @param prefectures the prefectures one of which they concern
 * @param subjects the entries, by registration number or by id of the special measure
 * @param watchList the watch list whose numbers are asked for, as they are when the event is read; null asks for all
 */
public record FeedFilter(
        SortedSet<String> names,
        SortedSet<Prefecture> prefectures,
        SortedSet<String> subjects,
        @Nullable UUID watchList) {

    /** Lets all events pass. */
    public static final FeedFilter OPEN = of(List.of(), List.of(), List.of());

    public FeedFilter {
        names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
        prefectures = Collections.unmodifiableSortedSet(new TreeSet<>(prefectures));
        subjects = Collections.unmodifiableSortedSet(new TreeSet<>(subjects));
    }

    /** A filter of lists, in which a value may come twice. */
    public static FeedFilter of(List<String> names, List<Prefecture> prefectures, List<String> subjects) {
        return new FeedFilter(new TreeSet<>(names), new TreeSet<>(prefectures), new TreeSet<>(subjects), null);
    }

    /** The same, of the numbers of a watch list alone. */
    public FeedFilter ofWatchList(@Nullable UUID watchListId) {
        return new FeedFilter(names, prefectures, subjects, watchListId);
    }

    /** Whether it lets all pass. */
    public boolean isOpen() {
        return names.isEmpty() && prefectures.isEmpty() && subjects.isEmpty() && watchList == null;
    }

    /** Whether the event is asked for, whoever is on the watch list. */
    boolean passes(CloudEvent event) {
        return passes(names, Set.of(event.data().name()))
                && passes(prefectures, event.data().concerns())
                && passes(subjects, Set.of(event.subject()));
    }

    private static <T> boolean passes(Set<T> asked, Iterable<T> found) {
        if (asked.isEmpty()) {
            return true;
        }
        for (T one : found) {
            if (asked.contains(one)) {
                return true;
            }
        }
        return false;
    }
}
