package jp.shunin.registry.api.watch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.notice.Lapse;
import jp.shunin.registry.core.time.Japan;
import jp.shunin.registry.projections.roster.Lapses;
import jp.shunin.registry.projections.standing.StandingQueries.Asked;
import jp.shunin.registry.projections.standing.memory.KnownStanding;
import jp.shunin.registry.projections.standing.memory.Standings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns the passing of time into notices. It keeps nothing about how far it has come: each time it looks at all that is due
 * on the day, and what was told already is not told again. So it may be broken off, come late, or run twice at once.
 */
final class DailyNotices {

    private static final Logger log = LoggerFactory.getLogger(DailyNotices.class);

    private static final String BEGINNING = "";

    private final NoticeStore notices;
    private final Lapses lapses;
    private final Standings standings;
    private final Clock clock;
    private final int atATime;

    /** @param atATime how many people are looked at by one question */
    DailyNotices(NoticeStore notices, Lapses lapses, Standings standings, Clock clock, int atATime) {
        this.notices = notices;
        this.lapses = lapses;
        this.standings = standings;
        this.clock = clock;
        this.atATime = atATime;
    }

    /** Tells what is due today; whether it came to the end. */
    boolean run(BooleanSupplier mustStop) {
        LocalDate today = Japan.today(clock);
        Optional<LocalDate> since = notices.watchedSince();
        if (since.isEmpty()) {
            return true;
        }
        int told = 0;
        List<RegistrationNumber> people = notices.watched(BEGINNING, atATime);
        while (!people.isEmpty()) {
            if (mustStop.getAsBoolean()) {
                return false;
            }
            told += notices.tell(due(people, since.get(), today));
            people = notices.watched(people.getLast().value(), atATime);
        }
        log.info("{} notices were told for {}", told, today);
        return true;
    }

    private List<ToTell> due(List<RegistrationNumber> people, LocalDate since, LocalDate today) {
        List<ToTell> due = new ArrayList<>();
        List<Lapse> past = new ArrayList<>();
        for (Lapse lapse : lapses.between(people, since, Lapse.farthest(today))) {
            if (lapse.isOver(today)) {
                past.add(lapse);
            } else {
                lapse.toCome(today).map(kind -> ToTell.ofTime(lapse, kind)).ifPresent(due::add);
            }
        }
        due.addAll(past(past));
        return due;
    }

    private List<ToTell> past(List<Lapse> lapses) {
        Iterator<Optional<KnownStanding>> next = standings
                .all(lapses.stream()
                        .map(lapse -> new Asked(lapse.registrationNumber(), lapse.firstDayWithout()))
                        .toList())
                .answer()
                .iterator();
        List<ToTell> due = new ArrayList<>();
        for (Lapse lapse : lapses) {
            next.next()
                    .flatMap(known -> lapse.past(known.standing()))
                    .map(kind -> ToTell.ofTime(lapse, kind))
                    .ifPresent(due::add);
        }
        return due;
    }
}
