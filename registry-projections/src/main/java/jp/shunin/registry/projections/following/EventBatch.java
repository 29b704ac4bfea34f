package jp.shunin.registry.projections.following;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.shunin.registry.core.caremanager.RecordedEvent;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.projections.standing.EntryReader;

/** The events that are handled together, by entry. */
final class EventBatch {

    private final Map<RegistrationNumber, List<RecordedEvent>> events = new TreeMap<>();
    private final Map<RegistrationNumber, Long> firstSequences = new HashMap<>();

    void add(long sequence, RecordedEvent recorded) {
        RegistrationNumber number = recorded.event().registrationNumber();
        firstSequences.putIfAbsent(number, sequence);
        events.computeIfAbsent(number, _ -> new ArrayList<>()).add(recorded);
    }

    /** The entries in the order of their numbers, folded up to the last of their events here. */
    List<FollowedEntry> folded(EntryReader reader) {
        Map<RegistrationNumber, RegisterEntry> before = reader.entriesBefore(firstSequences);
        return events.entrySet().stream()
                .map(entry -> FollowedEntry.of(before.get(entry.getKey()), entry.getValue()))
                .toList();
    }
}
