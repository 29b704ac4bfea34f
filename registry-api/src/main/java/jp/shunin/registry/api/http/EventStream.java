package jp.shunin.registry.api.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import jp.shunin.registry.api.feed.EventFeed;
import jp.shunin.registry.api.feed.FeedFilter;
import jp.shunin.registry.api.feed.FeedItem;
import jp.shunin.registry.api.feed.FeedPage;
import jp.shunin.registry.journal.JournalPosition;

/** One stream of server-sent events. The id of an event is its position. */
final class EventStream {

    static final String LAST_EVENT_ID = "Last-Event-ID";

    private static final String COME_AGAIN = "retry: 3000\n\n";

    private final OutputStream out;
    private final FeedFilter filter;
    private JournalPosition reached;
    private JournalPosition told;
    private long silentSince = System.nanoTime();

    EventStream(OutputStream out, JournalPosition from, FeedFilter filter) {
        this.out = out;
        this.filter = filter;
        this.reached = from;
        this.told = from;
    }

    /** Up to where everything has been sent. */
    JournalPosition reached() {
        return reached;
    }

    /** Sends until the client is gone or the feed is interrupted. */
    void send(EventFeed feed, Duration heartbeat) throws IOException, InterruptedException {
        text(COME_AGAIN);
        flush();
        while (true) {
            Duration left = heartbeat.minusNanos(System.nanoTime() - silentSince);
            FeedPage page = left.isPositive() ? feed.next(reached, left) : feed.next(reached, Duration.ZERO);
            send(feed.passing(page, filter));
            if (System.nanoTime() - silentSince >= heartbeat.toNanos()) {
                beat();
            }
        }
    }

    private void send(FeedPage asked) throws IOException {
        for (FeedItem item : asked.items()) {
            out.write(item.frame());
            told = item.position();
        }
        reached = asked.next();
        if (!asked.items().isEmpty()) {
            flush();
        }
    }

    /**
     * A comment, and the id of what the filter has left out meanwhile. An id without data moves the client's
     * {@code Last-Event-ID} on and is no event to it; so who comes again need not wait for the same search.
     */
    private void beat() throws IOException {
        text(": heartbeat\n" + (told.equals(reached) ? "" : "id: " + reached + "\n") + "\n");
        told = reached;
        flush();
    }

    private void flush() throws IOException {
        out.flush();
        silentSince = System.nanoTime();
    }

    private void text(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
