package jp.shunin.registry.api.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import jp.shunin.registry.journal.JournalPosition;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An event at its place in the feed. It is written once, however many read it. */
public final class FeedItem {

    private static final byte[] END_OF_FRAME = {'\n', '\n'};

    private final JournalPosition position;
    private final CloudEvent event;
    private final JsonMapper mapper;
    private volatile byte @Nullable [] json;
    private volatile byte @Nullable [] frame;

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

    /** The event as it goes into a stream of server-sent events, where its id is its position; not to be changed. */
    public byte[] frame() {
        byte[] written = frame;
        if (written == null) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes(("id: " + position + "\ndata: ").getBytes(StandardCharsets.UTF_8));
            out.writeBytes(json());
            out.writeBytes(END_OF_FRAME);
            written = out.toByteArray();
            frame = written;
        }
        return written;
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
