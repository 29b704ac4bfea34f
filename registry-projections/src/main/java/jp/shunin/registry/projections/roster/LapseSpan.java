package jp.shunin.registry.projections.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.specialmeasure.Qualification;
import org.jspecify.annotations.Nullable;

/**
 * Days in which a person holds, in one prefecture, a qualification that will end.
 *
 * @param qualification CARD: is a care manager; CHIEF: is a chief (K-5)
 * @param lastDay the last day before it is lost, whatever follows without a gap included
 */
record LapseSpan(
        LocalDate since, LocalDate through, Prefecture prefecture, Qualification qualification, LocalDate lastDay) {

    /** What follows from the stretches of an entry, which are in order: by the first day. */
    static List<LapseSpan> of(List<RosterSpan> stretches) {
        List<LapseSpan> spans = new ArrayList<>();
        spans.addAll(of(Qualification.CARD, RosterSpan::careManagerUntil, stretches));
        spans.addAll(of(Qualification.CHIEF, RosterSpan::chiefUntil, stretches));
        spans.sort(Comparator.comparing(LapseSpan::since));
        return spans;
    }

    private static List<LapseSpan> of(
            Qualification qualification, Function<RosterSpan, @Nullable LocalDate> until, List<RosterSpan> stretches) {
        List<LapseSpan> spans = new ArrayList<>();
        for (RosterSpan stretch : stretches) {
            LocalDate lastDay = until.apply(stretch);
            if (lastDay != null) {
                // What ends does not go on for ever.
                LocalDate through = Objects.requireNonNull(stretch.through());
                LapseSpan next = new LapseSpan(stretch.from(), through, stretch.prefecture(), qualification, lastDay);
                if (!spans.isEmpty() && spans.getLast().goesOnWith(next)) {
                    spans.add(spans.removeLast().through(through));
                } else {
                    spans.add(next);
                }
            }
        }
        return spans;
    }

    private boolean goesOnWith(LapseSpan next) {
        return through.plusDays(1).equals(next.since) && prefecture == next.prefecture && lastDay.equals(next.lastDay);
    }

    private LapseSpan through(LocalDate later) {
        return new LapseSpan(since, later, prefecture, qualification, lastDay);
    }
}
