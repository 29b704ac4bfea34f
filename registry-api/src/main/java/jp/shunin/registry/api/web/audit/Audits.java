package jp.shunin.registry.api.web.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import jp.shunin.registry.api.web.audit.Audit.ChangedDays;
import jp.shunin.registry.api.web.audit.Audit.Difference;
import jp.shunin.registry.api.web.documents.HistoryLines;
import jp.shunin.registry.api.web.timeline.RegisterWords;
import jp.shunin.registry.api.web.timeline.Timeline;
import jp.shunin.registry.api.web.words.StandingWords;
import jp.shunin.registry.api.web.words.Words;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.PersonalData;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.standing.StandingChange;
import jp.shunin.registry.core.standing.StandingChanges;
import jp.shunin.registry.core.time.OpenEnd;
import jp.shunin.registry.journal.JournalReader;
import jp.shunin.registry.projections.history.HistoryItem;
import jp.shunin.registry.projections.standing.EntryReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at a person as the register did at one moment, and compares it with another. */
@Component
class Audits {

    private final EntryReader entries;
    private final CardEnds ends;
    private final PersonalData people;
    private final JournalReader journal;
    private final HistoryLines lines;
    private final StandingWords standingWords;
    private final Words words;
    private final Clock clock;

    Audits(
            EntryReader entries,
            CardEnds ends,
            PersonalData people,
            JournalReader journal,
            HistoryLines lines,
            StandingWords standingWords,
            Words words,
            Clock clock) {
        this.entries = entries;
        this.ends = ends;
        this.people = people;
        this.journal = journal;
        this.lines = lines;
        this.standingWords = standingWords;
        this.words = words;
        this.clock = clock;
    }

    /**
     * The view of today as it is known now, where no other day and moment are asked for.
     *
     * @param history all of it, as of now
     */
    Audit of(RegistrationNumber number, List<HistoryItem> history, Question asked) {
        LocalDateTime knownAt = asked.knownAtMoment();
        LocalDateTime since = asked.sinceMoment();
        String position = journal.head().toString();
        LocalDate day = asked.day().orElse(LocalDate.now(clock));
        Sight sight = sight(number, history, moment(knownAt));
        return new Audit(
                number.value(),
                name(sight),
                day,
                field(knownAt),
                inWords(sight.at()),
                position,
                sight.standingOn(day),
                sight.entry()
                        .map(entry -> Timeline.of(entry, sight.ends(), day, words.locale(), "timeline"))
                        .orElse(null),
                lines.of(sight.history()),
                since == null ? null : difference(sight(number, history, moment(since)), sight, day));
    }

    private Sight sight(RegistrationNumber number, List<HistoryItem> history, @Nullable Instant at) {
        return at == null
                ? new Sight(null, entries.entry(number), ends, history)
                : new Sight(
                        at,
                        entries.entryAsKnownAt(number, at),
                        ends.asKnownAt(at),
                        history.stream()
                                .filter(item -> !item.recordedAt().isAfter(at))
                                .toList());
    }

    private Difference difference(Sight before, Sight after, LocalDate day) {
        int known = before.history().size();
        List<HistoryItem> between = after.history().size() > known
                ? after.history().subList(known, after.history().size())
                : List.of();
        boolean bothEmpty = before.entry().isEmpty() && after.entry().isEmpty();
        List<ChangedDays> days = bothEmpty
                ? List.of()
                : StandingChanges.between(before.timeline(), after.timeline()).stream()
                        .map(this::changed)
                        .toList();
        return new Difference(inWords(before.at()), before.standingOn(day), lines.of(between), days);
    }

    private ChangedDays changed(StandingChange change) {
        return new ChangedDays(
                change.from() == null ? words.say("audit.always") : words.name(change.from()),
                words.name(OpenEnd.of(change.through())),
                standingWords.answer(change.before()),
                standingWords.answer(change.after()));
    }

    private @Nullable String name(Sight sight) {
        return sight.entry()
                .flatMap(entry -> people.open(entry.number(), entry.person()))
                .map(person -> person.familyName() + " " + person.givenName())
                .orElse(null);
    }

    private String inWords(@Nullable Instant at) {
        return at == null
                ? words.say("audit.now")
                : RegisterWords.in(words.locale()).moment(at, clock.getZone());
    }

    private static @Nullable String field(@Nullable LocalDateTime moment) {
        return moment == null ? null : moment.toString();
    }

    private @Nullable Instant moment(@Nullable LocalDateTime local) {
        return local == null ? null : local.atZone(clock.getZone()).toInstant();
    }
}
