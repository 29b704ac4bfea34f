package jp.shunin.registry.api.feed;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Whom watch lists are about. */
@FunctionalInterface
public interface WatchedSubjects {

    /** Which of the subjects are on the list now; none if there is no such list. */
    Set<String> among(UUID watchListId, Collection<String> subjects);
}
