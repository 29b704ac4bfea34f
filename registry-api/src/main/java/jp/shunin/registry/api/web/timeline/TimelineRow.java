package jp.shunin.registry.api.web.timeline;

import java.time.LocalDate;
import java.util.List;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.standing.LaneContent.Stands;
import jp.shunin.registry.core.standing.LanePiece;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the picture in words.
 *
 * @param id the id of the row on its page
 * @param lane the name of the lane
 * @param from the first day
 * @param through the last day; null if nothing is known to end it
 * @param words what the lane holds on these days
 * @param reasons why it is not more, a sentence each
 * @param rules the ids of the rules by which it holds, as {@code K-3}
 */
public record TimelineRow(
        String id,
        String lane,
        LocalDate from,
        @Nullable LocalDate through,
        String words,
        List<String> reasons,
        List<String> rules) {

    public TimelineRow {
        reasons = List.copyOf(reasons);
        rules = List.copyOf(rules);
    }

    static TimelineRow of(String id, LanePiece piece, RegisterWords words) {
        return new TimelineRow(
                id,
                words.lane(piece.lane()),
                piece.from(),
                piece.through(),
                words.content(piece.content()),
                reasons(piece, words),
                piece.content().rules().stream().map(Rule::id).toList());
    }

    private static List<String> reasons(LanePiece piece, RegisterWords words) {
        return piece.content() instanceof Stands stands
                ? stands.reasons().stream().map(words::reason).toList()
                : List.of();
    }
}
