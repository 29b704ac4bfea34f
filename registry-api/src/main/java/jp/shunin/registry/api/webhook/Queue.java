package jp.shunin.registry.api.webhook;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.shunin.registry.journal.JournalPosition;

/** What waits for an endpoint, by subject: of each subject only the first can be tried. */
final class Queue {

    private final Map<String, Deque<Delivery>> subjects = new LinkedHashMap<>();
    private int size;

    /** @param waiting in the order of the feed */
    Queue(List<Delivery> waiting) {
        waiting.forEach(this::add);
    }

    int size() {
        return size;
    }

    /** Whether a later event of the subject has to wait. */
    boolean holdsBack(String subject) {
        return subjects.containsKey(subject);
    }

    void add(Delivery delivery) {
        subjects.computeIfAbsent(delivery.subject(), _ -> new ArrayDeque<>()).addLast(delivery);
        size++;
    }

    /** Those that may be tried now: by subject the first ones that are due, each list in the order of the feed. */
    List<List<Delivery>> due(Instant now, int most) {
        List<List<Delivery>> due = new ArrayList<>();
        int found = 0;
        for (Deque<Delivery> waiting : subjects.values()) {
            List<Delivery> run = waiting.stream()
                    .takeWhile(delivery -> !delivery.nextAttemptAt().isAfter(now))
                    .limit(Math.max(0, most - found))
                    .toList();
            found += run.size();
            if (!run.isEmpty()) {
                due.add(run);
            }
        }
        return due;
    }

    /** When the first one that may be tried is due. */
    Optional<Instant> nextAttemptAt() {
        return subjects.values().stream()
                .map(Deque::getFirst)
                .map(Delivery::nextAttemptAt)
                .min(Instant::compareTo);
    }

    /** Makes all due at once: the endpoint has answered again, so that what they wait for is over. */
    void hurry(Instant now) {
        subjects.replaceAll((_, waiting) ->
                waiting.stream().map(delivery -> delivery.due(now)).collect(Collectors.toCollection(ArrayDeque::new)));
    }

    /** Takes over what came of a round. */
    void settle(RoundResult result) {
        Map<JournalPosition, Delivery> ended = new TreeMap<>();
        result.delivered().forEach(delivery -> ended.put(delivery.position(), delivery));
        result.dead().forEach(delivery -> ended.put(delivery.position(), delivery));
        ended.values().forEach(this::remove);
        result.waiting().forEach(delivery -> {
            if (!replace(delivery)) {
                add(delivery);
            }
        });
    }

    private void remove(Delivery delivery) {
        Deque<Delivery> waiting = subjects.get(delivery.subject());
        if (waiting != null && waiting.removeIf(other -> other.position().equals(delivery.position()))) {
            size--;
            if (waiting.isEmpty()) {
                subjects.remove(delivery.subject());
            }
        }
    }

    private boolean replace(Delivery delivery) {
        Deque<Delivery> waiting = subjects.getOrDefault(delivery.subject(), new ArrayDeque<>());
        boolean known = waiting.stream().anyMatch(other -> other.position().equals(delivery.position()));
        if (known) {
            List<Delivery> all = List.copyOf(waiting);
            waiting.clear();
            all.forEach(other -> waiting.addLast(other.position().equals(delivery.position()) ? delivery : other));
        }
        return known;
    }
}
