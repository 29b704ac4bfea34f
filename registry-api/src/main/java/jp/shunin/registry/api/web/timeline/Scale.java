package jp.shunin.registry.api.web.timeline;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.IntStream;
import jp.shunin.registry.core.standing.Lane;
import jp.shunin.registry.core.standing.LanePiece;
import jp.shunin.registry.core.time.OpenEnd;

/**
 * Where the days of some whole years lie in a picture. An end far away, or none at all, does not stretch it: it shows at
 * most {@value #YEARS_AHEAD} years after the latest beginning of anything that was given.
 *
 * @param firstYear the first of the years
 * @param lastYear the last of them
 * @param left where the first day begins
 * @param width how wide all of them are
 */
record Scale(int firstYear, int lastYear, double left, double width) {

    private static final int YEARS_AHEAD = 12;
    private static final double YEAR_WIDTH = 46;

    /** Of the long-term care insurance; it begins the picture of somebody to whom nothing was given. */
    private static final int FIRST_YEAR = 2000;

    /** That which shows some pieces, at least as wide as they need. */
    static Scale of(List<LanePiece> pieces, LocalDate on, double left, double leastWidth) {
        int first = beginnings(pieces).min().orElse(FIRST_YEAR);
        int latest = beginnings(pieces).max().orElse(FIRST_YEAR);
        int wanted = IntStream.concat(ends(pieces), IntStream.of(latest, on.getYear()))
                        .max()
                        .orElseThrow()
                + 1;
        int last = Math.min(wanted, latest + YEARS_AHEAD);
        return new Scale(first, last, left, Math.max(leastWidth, (last - first + 1) * YEAR_WIDTH));
    }

    /** The years in which something was given; a standing only follows from it. */
    private static IntStream beginnings(List<LanePiece> pieces) {
        return pieces.stream()
                .filter(piece -> piece.lane() != Lane.STANDING)
                .mapToInt(piece -> piece.from().getYear());
    }

    private static IntStream ends(List<LanePiece> pieces) {
        return pieces.stream()
                .map(piece -> OpenEnd.of(piece.through()))
                .filter(through -> !OpenEnd.is(through))
                .mapToInt(LocalDate::getYear);
    }

    IntStream years() {
        return IntStream.rangeClosed(firstYear, lastYear);
    }

    double right() {
        return left + width;
    }

    /** Whether a stretch that begins on the day begins in the picture. */
    boolean begins(LocalDate day) {
        return day.getYear() <= lastYear;
    }

    boolean shows(LocalDate day) {
        return day.getYear() >= firstYear && day.getYear() <= lastYear;
    }

    /** Where a year begins. */
    double start(int year) {
        return at(Year.of(year).atDay(1).toEpochDay());
    }

    /** Where a day begins; at the edge if it lies beyond. */
    double start(LocalDate day) {
        return at(day.toEpochDay());
    }

    /** Where a day ends; at the edge if it lies beyond. */
    double end(LocalDate day) {
        return OpenEnd.is(day) ? right() : at(day.toEpochDay() + 1);
    }

    private double at(long epochDay) {
        long first = Year.of(firstYear).atDay(1).toEpochDay();
        long after = Year.of(lastYear + 1).atDay(1).toEpochDay();
        double share = (double) (epochDay - first) / (after - first);
        return left + width * Math.clamp(share, 0, 1);
    }
}
