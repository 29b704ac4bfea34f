package jp.shunin.registry.api.web.timeline;

import java.util.ArrayList;
import java.util.List;
import jp.shunin.registry.core.standing.LanePiece;
import jp.shunin.registry.core.time.OpenEnd;

/**
 * A piece with its place in its lane.
 *
 * @param row the row of the piece
 * @param from where it begins
 * @param to where it ends
 * @param open whether it goes on beyond the picture
 */
record Placed(LanePiece piece, TimelineRow row, double from, double to, boolean open) {

    /** Even a single day must be seen, and hit by a finger or a mouse. */
    static final double LEAST_WIDTH = 5;

    double width() {
        return to - from;
    }

    /** A piece of a lane before it is placed. */
    record Worded(LanePiece piece, TimelineRow row) {}

    /**
     * Places the pieces of one lane, in order: each where its days are, but none narrower than can be seen. One that needs
     * more room than its days have pushes the next ones aside, or is pushed itself where the picture ends.
     */
    static List<Placed> of(List<Worded> lane, Scale scale) {
        List<Worded> shown =
                lane.stream().filter(each -> scale.begins(each.piece().from())).toList();
        List<Placed> placed = new ArrayList<>();
        double taken = scale.left();
        for (Worded each : shown) {
            double from = Math.max(taken, scale.start(each.piece().from()));
            double to = Math.max(
                    from + LEAST_WIDTH, scale.end(OpenEnd.of(each.piece().through())));
            placed.add(new Placed(
                    each.piece(),
                    each.row(),
                    from,
                    to,
                    !scale.shows(OpenEnd.of(each.piece().through()))));
            taken = to;
        }
        return within(placed, scale.right());
    }

    private static List<Placed> within(List<Placed> placed, double right) {
        List<Placed> fitted = new ArrayList<>();
        double free = right;
        for (Placed each : placed.reversed()) {
            double to = Math.min(each.to, free);
            double from = Math.min(each.from, to - LEAST_WIDTH);
            fitted.addFirst(new Placed(each.piece, each.row, from, to, each.open));
            free = from;
        }
        return fitted;
    }
}
