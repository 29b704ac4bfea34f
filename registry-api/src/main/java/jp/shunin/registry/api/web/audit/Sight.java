package jp.shunin.registry.api.web.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.standing.Standing;
import jp.shunin.registry.core.standing.StandingTimeline;
import jp.shunin.registry.projections.history.HistoryItem;
import org.jspecify.annotations.Nullable;

/**
 * What was known of a person at a moment.
 *
 * @param at the moment; null for now
 * @param entry empty if nothing had been recorded by then
 * @param ends those that held by what was known then
 * @param history what had been recorded by then
 */
record Sight(@Nullable Instant at, Optional<RegisterEntry> entry, CardEnds ends, List<HistoryItem> history) {

    StandingTimeline timeline() {
        return entry.map(held -> StandingTimeline.of(held, ends)).orElseGet(StandingTimeline::ofNobody);
    }

    Standing standingOn(LocalDate day) {
        return entry.map(held -> StandingTimeline.standingOn(held, day, ends)).orElse(Standing.UNKNOWN);
    }
}
