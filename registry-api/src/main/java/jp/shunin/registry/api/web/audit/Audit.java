package jp.shunin.registry.api.web.audit;

import java.time.LocalDate;
import java.util.List;
import jp.shunin.registry.api.http.ShowsPeople;
import jp.shunin.registry.api.web.documents.HistoryLines.HistoryLine;
import jp.shunin.registry.api.web.timeline.Timeline;
import jp.shunin.registry.core.standing.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param name who it is, as known at the moment; null if it was not known, or was forgotten
 * @param on the business date
 * @param knownAt the moment as an address has it; null for now
 * @param knownAtWords the moment as people read it
 * @param position the journal's, when it was looked into
 * @param timeline null if nothing was known
 * @param difference null if there is nothing to compare with
 */
record Audit(
        String number,
        @Nullable String name,
        LocalDate on,
        @Nullable String knownAt,
        String knownAtWords,
        String position,
        Standing standing,
        @Nullable Timeline timeline,
        List<HistoryLine> events,
        @Nullable Difference difference)
        implements ShowsPeople {

    /**
     * What came between two moments.
     *
     * @param sinceWords the earlier one as people read it
     * @param before the standing on the day as it was known then
     * @param events what was recorded between
     * @param days on which the answers differ
     */
    record Difference(String sinceWords, Standing before, List<HistoryLine> events, List<ChangedDays> days) {}

    /** Days on which another answer is given, with the answers. */
    record ChangedDays(String from, String through, String before, String after) {}

    @Override
    public List<String> peopleShown() {
        return List.of(number);
    }
}
