package jp.shunin.registry.api.http;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import jp.shunin.registry.journal.JournalEntry;
import jp.shunin.registry.journal.JournalPosition;
import jp.shunin.registry.journal.JournalReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The feed of events in commit order: a batch of CloudEvents, without personal data. */
@RestController
class Feed {

    private static final int MOST = 1_000;
    private static final String BATCH = "application/cloudevents-batch+json";

    private final JournalReader journal;
    private final Clock clock;

    Feed(JournalReader journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @GetMapping(
            path = "/api/v1/events",
            produces = {BATCH, MediaType.APPLICATION_JSON_VALUE})
    List<CloudEvent> events(
            @RequestParam(defaultValue = "0") String after, @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > MOST) {
            throw BadParameterException.malformed("limit", "limit", MOST);
        }
        return journal.page(position(after), limit).stream()
                .map(this::cloudEvent)
                .toList();
    }

    private static JournalPosition position(String after) {
        try {
            return JournalPosition.parse(after);
        } catch (IllegalArgumentException noPosition) {
            throw BadParameterException.malformed("after", "position");
        }
    }

    private CloudEvent cloudEvent(JournalEntry written) {
        return new CloudEvent(
                "1.0",
                written.eventId(),
                "/api/v1/events",
                "jp.shunin.registry." + written.name(),
                written.entryId(),
                written.recordedAt().atZone(clock.getZone()).toOffsetDateTime(),
                written.position().toString(),
                written.position().toString(),
                "application/json",
                new Data(written.name(), written.revision(), written.sequence() + 1));
    }

    /** One event in the structured JSON form of CloudEvents 1.0. */
    record CloudEvent(
            String specversion,
            String id,
            String source,
            String type,
            @Nullable String subject,
            OffsetDateTime time,
            String sequence,
            String position,
            String datacontenttype,
            Data data) {}

    /** What happened, to what version of the entry; the entry itself is asked for what it holds. */
    record Data(String name, int revision, long version) {}
}
