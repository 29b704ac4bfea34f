package jp.shunin.registry.api.http;

import java.net.URI;
import java.util.List;
import jp.shunin.registry.api.command.CommandReceipt;
import org.springframework.http.ResponseEntity;

/**
 * The answer to a command.
 *
 * @param registrationNumber the entry
 * @param version the number of events of the entry after it
 */
public record RecordedAnswer(String registrationNumber, long version, List<Event> events) {

    /** An event that the command appended. */
    record Event(String id, String type, String position) {}

    static ResponseEntity<RecordedAnswer> created(String entry, String location, CommandReceipt receipt) {
        return ResponseEntity.created(URI.create(location))
                .eTag(Long.toString(receipt.version()))
                .body(new RecordedAnswer(entry, receipt.version(), events(receipt)));
    }

    static List<Event> events(CommandReceipt receipt) {
        return receipt.events().stream()
                .map(event -> new Event(
                        event.eventId(), event.name(), event.position().toString()))
                .toList();
    }
}
