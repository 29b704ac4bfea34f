package jp.shunin.registry.api.watch;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.notice.Lapse;
import jp.shunin.registry.core.time.Japan;
import jp.shunin.registry.projections.roster.Lapses;
import jp.shunin.registry.projections.standing.StandingQueries.Asked;
import jp.shunin.registry.projections.standing.memory.KnownStanding;
import jp.shunin.registry.projections.standing.memory.Standings;

/** What is told to those who watch: the notices one by one, and month by month how all their people stand. */
public final class Watching {

    private final WatchLists lists;
    private final NoticeStore notices;
    private final Lapses lapses;
    private final Standings standings;
    private final Clock clock;

    Watching(WatchLists lists, NoticeStore notices, Lapses lapses, Standings standings, Clock clock) {
        this.lists = lists;
        this.notices = notices;
        this.lapses = lapses;
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * The next notices of a list, in the order of telling.
     *
     * @throws UnknownWatchListException if the account has no such list
     */
    public List<Notice> notices(String owner, UUID watchListId, long after, int limit) {
        lists.find(owner, watchListId);
        return notices.page(watchListId, after, limit);
    }

    /** The day of which the digest of a month is: its last day, but not one that is still to come. */
    public LocalDate day(YearMonth month) {
        LocalDate today = Japan.today(clock);
        return month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
    }

    /** Whether the month has begun. */
    public boolean hasBegun(YearMonth month) {
        return !month.isAfter(YearMonth.from(Japan.today(clock)));
    }

    /**
     * How the next people of a list stand, as is known now, and what was told of them in the month.
     *
     * @throws UnknownWatchListException if the account has no such list
     */
    public List<DigestLine> digest(String owner, UUID watchListId, YearMonth month, String after, int limit) {
        List<RegistrationNumber> people = lists.numbers(owner, watchListId, after, limit).stream()
                .map(WatchedNumber::registrationNumber)
                .toList();
        LocalDate day = day(month);
        Map<RegistrationNumber, List<Lapse>> ends =
                lapses.ofHeld(people, day).stream().collect(Collectors.groupingBy(Lapse::registrationNumber));
        Map<RegistrationNumber, List<Notice>> told =
                notices.told(watchListId, people, month.atDay(1), month.atEndOfMonth()).stream()
                        .collect(Collectors.groupingBy(Notice::registrationNumber));
        Iterator<Optional<KnownStanding>> known = standings
                .all(people.stream().map(number -> new Asked(number, day)).toList())
                .answer()
                .iterator();
        List<DigestLine> lines = new ArrayList<>();
        for (RegistrationNumber number : people) {
            lines.add(new DigestLine(
                    number,
                    known.next().map(KnownStanding::standing).orElse(null),
                    ends.getOrDefault(number, List.of()),
                    told.getOrDefault(number, List.of())));
        }
        return lines;
    }
}
