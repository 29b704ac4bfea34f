package jp.shunin.registry.api.feed;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import jp.shunin.registry.journal.JournalPosition;
import jp.shunin.registry.journal.JournalReader;
import jp.shunin.registry.projections.feed.FedEvent;
import jp.shunin.registry.projections.feed.FedEvents;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.json.JsonMapper;

/**
 * The feed, by one cursor for all who read it: who pulls, who is streamed to, who is called back. A cursor is the
 * position of an event in the order of commits. What lies behind it is final, so nothing is ever missed.
 *
 * <p>It is closed before the web server is, so that streams end and do not hold up a stop.
 */
public final class EventFeed implements SmartLifecycle {

    private static final int PAGE = 1_000;
    private static final int HISTORY_READERS = 4;

    private final FedEvents events;
    private final JournalReader journal;
    private final JsonMapper mapper;
    private final ZoneId zone;
    private final WatchedSubjects watched;
    private final int mostScanned;
    private final FeedTail tail;
    private final Semaphore history = new Semaphore(HISTORY_READERS);
    private volatile boolean running;

    EventFeed(
            FedEvents events,
            JournalReader journal,
            JsonMapper mapper,
            ZoneId zone,
            WatchedSubjects watched,
            FeedSettings settings) {
        this.events = events;
        this.journal = journal;
        this.mapper = mapper;
        this.zone = zone;
        this.watched = watched;
        this.mostScanned = settings.scanned();
        this.tail = new FeedTail(after -> read(after, PAGE), PAGE, settings.pause(), settings.window());
    }

    /** Whether the feed can have given the position to anyone. */
    public boolean knows(JournalPosition position) {
        return journal.knows(position);
    }

    /** The position of the newest event that the feed has. */
    public JournalPosition head() {
        return journal.head();
    }

    /**
     * The next events that pass a filter, at most so many. There may be fewer, even none, and more to come: then
     * {@link FeedPage#next} is further on than {@code after}.
     */
    public FeedPage page(JournalPosition after, FeedFilter filter, int limit) {
        List<FeedItem> passed = new ArrayList<>();
        JournalPosition reached = after;
        int scanned = 0;
        while (passed.size() < limit && scanned < mostScanned) {
            FeedPage page = read(reached, filter.isOpen() ? limit - passed.size() : PAGE);
            if (page.items().isEmpty()) {
                break;
            }
            scanned += page.items().size();
            List<FeedItem> found = passing(page, filter).items();
            int left = limit - passed.size();
            passed.addAll(found.subList(0, Math.min(left, found.size())));
            reached = found.size() > left ? passed.getLast().position() : page.next();
        }
        return new FeedPage(passed, reached);
    }

    /** What a filter lets pass of a page. */
    public FeedPage passing(FeedPage page, FeedFilter filter) {
        return page.of(filter, watched);
    }

    /**
     * The event at a position.
     *
     * @throws IllegalStateException if there is none
     */
    public FeedItem at(JournalPosition position) {
        JournalPosition before = new JournalPosition(position.ticket(), position.sequence() - 1);
        return read(before, 1).items().stream()
                .filter(item -> item.position().equals(position))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no event at " + position));
    }

    /**
     * The next events, all of them. At the end of the journal it waits for them, but no longer than that, and then
     * there may be none. Those who wait share what is read.
     *
     * @throws FeedInterruptedException if the register is being stopped, or the journal cannot be read any more
     */
    public FeedPage next(JournalPosition after, Duration atMost) throws InterruptedException {
        if (!running) {
            throw new FeedInterruptedException(null);
        }
        if (!tail.isAtEnd(after)) {
            Optional<FeedPage> shared = tail.after(after);
            FeedPage page = shared.isPresent() ? shared.get() : readAlone(after);
            if (!page.items().isEmpty()) {
                return page;
            }
        }
        tail.await(after, atMost);
        return tail.after(after).orElseGet(() -> new FeedPage(List.of(), after));
    }

    /** Those who read what has been share a few connections, so that commands do not have to wait for one. */
    private FeedPage readAlone(JournalPosition after) throws InterruptedException {
        history.acquire();
        try {
            return read(after, PAGE);
        } finally {
            history.release();
        }
    }

    private FeedPage read(JournalPosition after, int limit) {
        List<FeedItem> items =
                events.page(after, limit).stream().map(this::item).toList();
        return new FeedPage(items, items.isEmpty() ? after : items.getLast().position());
    }

    private FeedItem item(FedEvent event) {
        return new FeedItem(event.written().position(), CloudEvent.of(event, zone), mapper);
    }

    @Override
    public void start() {
        tail.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        tail.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
