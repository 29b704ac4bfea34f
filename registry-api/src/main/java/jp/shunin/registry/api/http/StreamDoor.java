package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import jp.shunin.registry.api.feed.EventFeed;
import jp.shunin.registry.api.feed.FeedFilter;
import jp.shunin.registry.api.feed.FeedInterruptedException;
import jp.shunin.registry.api.feed.FeedSettings;
import jp.shunin.registry.journal.JournalPosition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The feed as server-sent events: what was recorded since the cursor, then what is being recorded, without a gap.
 *
 * <p>A stream has a virtual thread and one page of events. It reads on when the client has taken what was sent, so a slow
 * client costs no memory. The stream ends when the register stops or the journal cannot be read; the client comes again
 * with {@code Last-Event-ID}.
 */
@RestController
class StreamDoor {

    private static final Logger log = LoggerFactory.getLogger(StreamDoor.class);

    private final EventFeed feed;
    private final FeedParameters parameters;
    private final FeedSettings settings;
    private final Semaphore free;

    StreamDoor(EventFeed feed, FeedParameters parameters, FeedSettings settings) {
        this.feed = feed;
        this.parameters = parameters;
        this.settings = settings;
        this.free = new Semaphore(settings.mostStreams());
    }

    @GetMapping(path = Path.EVENTS + "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void eventStream(
            @RequestHeader(name = EventStream.LAST_EVENT_ID, required = false) @Nullable String lastEventId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable List<String> type,
            @RequestParam(required = false) @Nullable List<String> prefecture,
            @RequestParam(required = false) @Nullable List<String> registrationNumber,
            @RequestParam(required = false) @Nullable String watchList,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        JournalPosition from = from(lastEventId, cursor, after);
        FeedFilter filter = parameters.filter(type, prefecture, registrationNumber, watchList, request);
        if (!free.tryAcquire()) {
            throw new TooManyStreamsException();
        }
        try {
            send(response, from, filter);
        } finally {
            free.release();
        }
    }

    /** Who comes again says so in the header; the address still has the cursor of the first time. */
    private JournalPosition from(@Nullable String lastEventId, @Nullable String cursor, @Nullable String after) {
        if (lastEventId != null && !lastEventId.isEmpty()) {
            return parameters.position(EventStream.LAST_EVENT_ID, lastEventId);
        }
        return cursor == null
                ? parameters.position("after", Objects.requireNonNullElse(after, "0"))
                : parameters.position("cursor", cursor);
    }

    private void send(HttpServletResponse response, JournalPosition from, FeedFilter filter)
            throws IOException, InterruptedException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader("X-Accel-Buffering", "no"); // A proxy must not wait for more.
        EventStream stream = new EventStream(response.getOutputStream(), from, filter);
        try {
            stream.send(feed, settings.heartbeat());
        } catch (FeedInterruptedException interrupted) {
            log.info("A stream of events ends at {}: {}", stream.reached(), interrupted.getMessage());
        } catch (IOException gone) {
            log.debug("The reader of a stream has gone at {}", stream.reached(), gone);
        } catch (RuntimeException failure) {
            if (!response.isCommitted()) {
                throw failure;
            }
            log.warn("A stream of events ends at {}: the journal cannot be read", stream.reached(), failure);
        }
    }
}
