package jp.shunin.registry.projections.roster;

import java.time.LocalDate;
import java.util.LinkedList;
import java.util.List;
import java.util.Objects;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.standing.Held;
import jp.shunin.registry.core.standing.Standing;
import jp.shunin.registry.core.standing.StandingTimeline;
import jp.shunin.registry.core.standing.Stretch;
import jp.shunin.registry.core.time.OpenEnd;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days in which a person is registered in one prefecture, and what he or she is there.
 *
 * @param through the last day; null if nothing is known to end it
 * @param careManagerUntil the last day before the person stops being a care manager, whatever follows this stretch
 *     without a gap included; null if he or she is none, or never stops
 * @param chiefUntil the same for chief (K-5)
 */
record RosterSpan(
        LocalDate from,
        @Nullable LocalDate through,
        Prefecture prefecture,
        boolean prohibited,
        Held careManager,
        @Nullable LocalDate careManagerUntil,
        Held chief,
        @Nullable LocalDate chiefUntil) {

    /** The stretches of an entry in which it is registered, in order, by the ends of cards that hold. */
    static List<RosterSpan> of(RegisterEntry entry, CardEnds ends) {
        LinkedList<RosterSpan> spans = new LinkedList<>();
        LocalDate careManagerUntil = null;
        LocalDate chiefUntil = null;
        for (Stretch stretch : StandingTimeline.of(entry, ends).stretches().reversed()) {
            Standing standing = stretch.standing();
            careManagerUntil = until(standing.careManager(), stretch, careManagerUntil);
            chiefUntil = until(standing.chief(), stretch, chiefUntil);
            if (standing.registration().registered()) {
                spans.addFirst(span(stretch, careManagerUntil, chiefUntil));
            }
        }
        return List.copyOf(spans);
    }

    private static @Nullable LocalDate until(Held held, Stretch stretch, @Nullable LocalDate ofTheNext) {
        if (!held.valid()) {
            return null;
        }
        return ofTheNext == null ? OpenEnd.of(stretch.through()) : ofTheNext;
    }

    private static RosterSpan span(
            Stretch stretch, @Nullable LocalDate careManagerUntil, @Nullable LocalDate chiefUntil) {
        Standing standing = stretch.standing();
        return new RosterSpan(
                Objects.requireNonNull(stretch.from()),
                stretch.through(),
                Objects.requireNonNull(standing.registration().prefecture()),
                standing.prohibition() != null,
                standing.careManager(),
                OpenEnd.orNull(careManagerUntil),
                standing.chief(),
                OpenEnd.orNull(chiefUntil));
    }
}
