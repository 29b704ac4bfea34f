package jp.shunin.registry.api.http;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.CareManagerEvent;
import jp.shunin.registry.core.caremanager.CareManagerEvent.OfPerson;
import jp.shunin.registry.core.caremanager.ErasedRecord;
import jp.shunin.registry.core.caremanager.PersonalData;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.standing.Standing;
import jp.shunin.registry.projections.history.History;
import jp.shunin.registry.projections.history.HistoryItem;
import jp.shunin.registry.projections.standing.EntryReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The entry as held now, and its full history. */
@RestController
@RequestMapping(Path.CARE_MANAGERS)
class HistoryQuestions {

    private final EntryReader entries;
    private final History history;
    private final CardEnds ends;
    private final PersonalData people;
    private final Clock clock;

    HistoryQuestions(EntryReader entries, History history, CardEnds ends, PersonalData people, Clock clock) {
        this.entries = entries;
        this.history = history;
        this.ends = ends;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/{no}")
    ResponseEntity<EntryAnswer> entry(@PathVariable String no) {
        RegistrationNumber number = Path.number(no);
        RegisterEntry entry = entries.entry(number).orElseThrow(() -> Path.unknown(number));
        return ResponseEntity.ok()
                .eTag(Long.toString(entry.version()))
                .body(EntryAnswer.of(
                        ends.on(LocalDate.now(clock), entry),
                        people.open(number, entry.person()).orElse(null)));
    }

    @GetMapping("/{no}/history")
    HistoryAnswer history(@PathVariable String no, @RequestParam(required = false) @Nullable OffsetDateTime knownAt) {
        RegistrationNumber number = Path.number(no);
        List<HistoryItem> all = history.of(number);
        if (all.isEmpty()) {
            throw Path.unknown(number);
        }
        List<Event> known = all.stream()
                .filter(item -> knownAt == null || !item.recordedAt().isAfter(knownAt.toInstant()))
                .map(this::event)
                .toList();
        return new HistoryAnswer(number, knownAt, known.size(), known);
    }

    private Event event(HistoryItem item) {
        return new Event(
                item.eventId(),
                item.position().toString(),
                item.type(),
                item.event().effectiveOn(),
                item.recordedAt().atZone(clock.getZone()).toOffsetDateTime(),
                item.recordedBy(),
                item.basis(),
                item.note(),
                people.open(item.event()),
                item.standingBefore(),
                item.standingAfter());
    }

    /** The events of an entry, oldest first. */
    record HistoryAnswer(
            RegistrationNumber registrationNumber, @Nullable OffsetDateTime knownAt, long version, List<Event> events)
            implements ShowsPeople {

        @Override
        public List<String> peopleShown() {
            return events.stream().anyMatch(event -> event.data() instanceof OfPerson about && isShown(about))
                    ? List.of(registrationNumber.value())
                    : List.of();
        }

        private static boolean isShown(OfPerson about) {
            return !(about.person() instanceof ErasedRecord);
        }
    }

    /** One event, with the standing on its effective date before and after it. */
    record Event(
            String eventId,
            String position,
            String type,
            LocalDate effectiveOn,
            OffsetDateTime recordedAt,
            @Nullable String recordedBy,
            @Nullable String basis,
            @Nullable String note,
            CareManagerEvent data,
            Standing standingBefore,
            Standing standingAfter) {}
}
