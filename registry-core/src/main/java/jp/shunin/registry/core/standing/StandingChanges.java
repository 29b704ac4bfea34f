package jp.shunin.registry.core.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.shunin.registry.core.time.ValidityPeriod;
import org.jspecify.annotations.Nullable;

/** What a correction has made of the answers: whoever was told otherwise must be told. */
public final class StandingChanges {

    private StandingChanges() {}

    /**
     * The days, in order, on which the two timelines tell something else: where the person is registered, whether and
     * from when through when he or she is a care manager and a chief, and whether practice is prohibited. Only to cite
     * another event or reason for the same answer is no change.
     */
    public static List<StandingChange> between(StandingTimeline before, StandingTimeline after) {
        List<StandingChange> changes = new ArrayList<>();
        LocalDate from = null;
        for (LocalDate border : borders(before, after)) {
            LocalDate through = border.minusDays(1);
            add(changes, from, through, before.on(through), after.on(through));
            from = border;
        }
        LocalDate last = Objects.requireNonNull(from);
        add(changes, last, null, before.on(last), after.on(last));
        return List.copyOf(changes);
    }

    private static NavigableSet<LocalDate> borders(StandingTimeline before, StandingTimeline after) {
        NavigableSet<LocalDate> borders = new TreeSet<>();
        Stream.of(before, after)
                .flatMap(timeline -> timeline.stretches().stream())
                .map(Stretch::from)
                .flatMap(Stream::ofNullable)
                .forEach(borders::add);
        return borders;
    }

    private static void add(
            List<StandingChange> changes,
            @Nullable LocalDate from,
            @Nullable LocalDate through,
            Standing before,
            Standing after) {
        if (tellTheSame(before, after)) {
            return;
        }
        StandingChange last = changes.isEmpty() ? null : changes.getLast();
        if (last != null
                && adjoins(last, from)
                && last.before().equals(before)
                && last.after().equals(after)) {
            changes.set(changes.size() - 1, new StandingChange(last.from(), through, before, after));
        } else {
            changes.add(new StandingChange(from, through, before, after));
        }
    }

    private static boolean adjoins(StandingChange last, @Nullable LocalDate from) {
        return last.through() != null && last.through().plusDays(1).equals(from);
    }

    private static boolean tellTheSame(Standing one, Standing other) {
        return one.registration().equals(other.registration())
                && one.careManager().equals(other.careManager())
                && one.chief().equals(other.chief())
                && days(one).equals(days(other));
    }

    /** The days of the prohibition that runs. */
    private static Optional<ValidityPeriod> days(Standing standing) {
        return Optional.ofNullable(standing.prohibition())
                .map(prohibition -> new ValidityPeriod(prohibition.from(), prohibition.through()));
    }
}
