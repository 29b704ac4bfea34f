package jp.shunin.registry.api.feed;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.journal.JournalEntry;
import jp.shunin.registry.projections.feed.FedEvent;

/**
 * One event in the structured JSON form of CloudEvents 1.0.2, with the extensions {@code sequence} and
 * {@code recordedtime}. Nothing in it is personal: the entry itself is asked for what it holds.
 *
 * @param subject the registration number, or the id of the special measure
 * @param time when the event took effect: the beginning of its business date
 * @param recordedtime when it was recorded
 * @param sequence the position in a form that sorts as text
 * @param position the position, from which the feed goes on
 */
public record CloudEvent(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        OffsetDateTime time,
        OffsetDateTime recordedtime,
        String sequence,
        String position,
        String datacontenttype,
        Data data) {

    /** What the type of each event begins with; the event's name follows. */
    public static final String TYPE_PREFIX = "jp.shunin.registry.";

    static final String SOURCE = "/api/v1/events";
    private static final String VERSION = "1.0";
    private static final String JSON = "application/json";

    /**
     * What happened, to what version of the entry.
     *
     * @param prefecture the prefecture that holds the entry after the event, or that grants the special measure
     * @param concerns all prefectures that the event concerns: who holds the entry after it, who held it before, and
     *     who is asked to take it over
     */
    public record Data(
            String name,
            int revision,
            long version,
            LocalDate effectiveOn,
            Prefecture prefecture,
            List<Prefecture> concerns) {}

    static CloudEvent of(FedEvent event, ZoneId zone) {
        JournalEntry written = event.written();
        return new CloudEvent(
                VERSION,
                written.eventId(),
                SOURCE,
                TYPE_PREFIX + written.name(),
                written.entryId(),
                event.effectiveOn().atStartOfDay(zone).toOffsetDateTime(),
                written.recordedAt().atZone(zone).toOffsetDateTime(),
                "%019d-%019d"
                        .formatted(
                                written.position().ticket(), written.position().sequence()),
                written.position().toString(),
                JSON,
                new Data(
                        written.name(),
                        written.revision(),
                        written.sequence() + 1,
                        event.effectiveOn(),
                        event.prefecture(),
                        List.copyOf(event.concerns())));
    }
}
