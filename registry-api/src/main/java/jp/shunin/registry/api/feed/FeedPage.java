package jp.shunin.registry.api.feed;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.shunin.registry.journal.JournalPosition;

/**
 * Some events that follow one another without a gap, what a filter leaves out aside.
 *
 * @param items the events that were asked for
 * @param next the position up to which this is all; from there the feed goes on
 */
public record FeedPage(List<FeedItem> items, JournalPosition next) {

    public FeedPage {
        items = List.copyOf(items);
    }

    /** What a filter lets pass. A watch list is looked at once for all that the rest of it lets pass. */
    FeedPage of(FeedFilter filter, WatchedSubjects watched) {
        if (filter.isOpen()) {
            return this;
        }
        List<FeedItem> passed =
                items.stream().filter(item -> filter.passes(item.event())).toList();
        UUID watchList = filter.watchList();
        if (watchList == null || passed.isEmpty()) {
            return new FeedPage(passed, next);
        }
        Set<String> subjects = watched.among(
                watchList,
                passed.stream().map(item -> item.event().subject()).distinct().toList());
        return new FeedPage(
                passed.stream()
                        .filter(item -> subjects.contains(item.event().subject()))
                        .toList(),
                next);
    }
}
