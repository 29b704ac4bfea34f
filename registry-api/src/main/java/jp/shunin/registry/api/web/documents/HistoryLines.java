package jp.shunin.registry.api.web.documents;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.shunin.registry.api.web.timeline.RegisterWords;
import jp.shunin.registry.api.web.words.EventWords;
import jp.shunin.registry.api.web.words.StandingWords;
import jp.shunin.registry.api.web.words.Words;
import jp.shunin.registry.core.caremanager.CareManagerEvent;
import jp.shunin.registry.core.caremanager.CareManagerEvent.OfPerson;
import jp.shunin.registry.core.caremanager.PersonalData;
import jp.shunin.registry.projections.history.HistoryItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says a history event by event, for those who look into it, in the language of the page. */
@Component
public final class HistoryLines {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final PersonalData people;
    private final EventWords eventWords;
    private final StandingWords standingWords;
    private final Words words;
    private final ZoneId zone;

    HistoryLines(PersonalData people, EventWords eventWords, StandingWords standingWords, Words words, Clock clock) {
        this.people = people;
        this.eventWords = eventWords;
        this.standingWords = standingWords;
        this.words = words;
        this.zone = clock.getZone();
    }

    /**
     * An event in words.
     *
     * @param place its place in the history, from 1
     * @param recordedAt the moment of its recording, to the second
     * @param from the first moment, to the millisecond, as of which it is known
     * @param person who it says the person is, where it says so
     * @param before the standing on its day without it, in a word
     * @param after the standing on its day with it
     */
    public record HistoryLine(
            int place,
            String eventId,
            String position,
            String recordedAt,
            String from,
            @Nullable String recordedBy,
            String effectiveOn,
            String words,
            @Nullable String person,
            String rules,
            @Nullable String basis,
            @Nullable String note,
            String before,
            String after) {}

    /** The lines of some events, which are numbered from the first. */
    public List<HistoryLine> of(List<HistoryItem> history) {
        return IntStream.range(0, history.size())
                .mapToObj(i -> line(i + 1, history.get(i)))
                .toList();
    }

    private HistoryLine line(int place, HistoryItem item) {
        return new HistoryLine(
                place,
                item.eventId(),
                item.position().toString(),
                TIME.format(item.recordedAt().atZone(zone)),
                known(item),
                item.recordedBy(),
                words.name(item.event().effectiveOn()),
                eventWords.of(item.event()),
                person(item.event()),
                eventWords.rules(item.event()),
                item.basis(),
                item.note(),
                standingWords.badge(item.standingBefore()),
                standingWords.badge(item.standingAfter()));
    }

    /** Rounded up: at the whole millisecond before it, it was not yet known. */
    private String known(HistoryItem item) {
        return LocalDateTime.ofInstant(
                        item.recordedAt().plus(1, ChronoUnit.MILLIS).minusNanos(1), zone)
                .truncatedTo(ChronoUnit.MILLIS)
                .toString();
    }

    private @Nullable String person(CareManagerEvent event) {
        return Optional.of(event)
                .filter(OfPerson.class::isInstance)
                .map(OfPerson.class::cast)
                .flatMap(about -> people.open(about.registrationNumber(), about.person()))
                .map(record -> ShownName.of(record, RegisterWords.in(words.locale())))
                .map(name -> "%s（%s） %s".formatted(name.name(), name.kana(), name.dateOfBirth()))
                .orElse(null);
    }
}
