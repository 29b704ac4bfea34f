package jp.shunin.registry.projections.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.RecordedEvent;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.standing.Standing;
import jp.shunin.registry.core.standing.StandingTimeline;
import jp.shunin.registry.projections.following.FollowedEntry;
import org.jspecify.annotations.Nullable;

/** The standing on the effective date of an event, without the event and with it. */
record Standings(Standing before, Standing after) {

    /** Those around some events of an entry one after the other: of each event without it, and then with it. */
    static List<Standing> inOrder(FollowedEntry life, CardEnds ends) {
        List<Standing> standings = new ArrayList<>(2 * life.events().size());
        for (FollowedEntry.Event event : life.events()) {
            Standings around = around(event.recorded(), event.before(), event.after(), ends);
            standings.add(around.before());
            standings.add(around.after());
        }
        return standings;
    }

    /**
     * @param before the entry without the event; null if the event begins it
     * @param after the entry with the event
     * @param ends which ends of cards hold
     */
    static Standings around(
            RecordedEvent recorded, @Nullable RegisterEntry before, RegisterEntry after, CardEnds ends) {
        LocalDate day = recorded.event().effectiveOn();
        Standing with = StandingTimeline.standingOn(after, day, ends);
        return new Standings(before == null ? Standing.UNKNOWN : without(before, after, day, with, ends), with);
    }

    private static Standing without(
            RegisterEntry before, RegisterEntry after, LocalDate day, Standing with, CardEnds ends) {
        return StandingTimeline.certainlyTellTheSame(before, after)
                ? with
                : StandingTimeline.standingOn(before, day, ends);
    }
}
