package jp.shunin.registry.api.feed;

import jp.shunin.registry.journal.JournalPosition;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An event at its place in the feed. It is written as JSON once, however many read it. */
public final class FeedItem {

    private final JournalPosition position;
    private final CloudEvent event;
    private final JsonMapper mapper;
    private volatile byte @Nullable [] json;

    FeedItem(JournalPosition position, CloudEvent event, JsonMapper mapper) {
        this.position = position;
        this.event = event;
        this.mapper = mapper;
    }

    public JournalPosition position() {
        return position;
    }

    public CloudEvent event() {
        return event;
    }

    /** The event as JSON in UTF-8, on one line; not to be changed. */
    public byte[] json() {
        byte[] written = json;
        if (written == null) {
            written = mapper.writeValueAsBytes(event);
            json = written;
        }
        return written;
    }
}
