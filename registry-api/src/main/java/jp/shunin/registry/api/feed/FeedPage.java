package jp.shunin.registry.api.feed;

import java.util.List;
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

    /** What a filter lets pass. */
    public FeedPage of(FeedFilter filter) {
        return filter.isOpen()
                ? this
                : new FeedPage(
                        items.stream()
                                .filter(item -> filter.passes(item.event()))
                                .toList(),
                        next);
    }
}
