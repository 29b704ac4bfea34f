package jp.shunin.registry.core.eligibility;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.BitSet;
import java.util.Optional;
import jp.shunin.registry.core.time.ValidityPeriod;

/** A set of calendar months. */
final class Months {

    private final BitSet months;

    private Months(BitSet months) {
        this.months = months;
    }

    static Months none() {
        return new Months(new BitSet());
    }

    /**
     * The months that lie in the period as a whole (E-2): from the next month on if it does not begin on the 1st, to the
     * month before if it does not end on its month's last day.
     */
    static Months wholeIn(ValidityPeriod period) {
        YearMonth first = YearMonth.from(period.from());
        YearMonth last = YearMonth.from(period.through());
        return between(
                period.from().equals(first.atDay(1)) ? first : first.plusMonths(1),
                period.through().equals(last.atEndOfMonth()) ? last : last.minusMonths(1));
    }

    /** The months in which the period has a day. */
    static Months touchedBy(ValidityPeriod period) {
        return between(YearMonth.from(period.from()), YearMonth.from(period.through()));
    }

    private static Months between(YearMonth first, YearMonth last) {
        BitSet months = new BitSet();
        if (!last.isBefore(first)) {
            months.set(index(first), index(last) + 1);
        }
        return new Months(months);
    }

    Months minus(Months others) {
        BitSet rest = copy();
        rest.andNot(others.months);
        return new Months(rest);
    }

    Months plus(Months others) {
        BitSet all = copy();
        all.or(others.months);
        return new Months(all);
    }

    Months sharedWith(Months others) {
        BitSet shared = copy();
        shared.and(others.months);
        return new Months(shared);
    }

    int count() {
        return months.cardinality();
    }

    Optional<YearMonth> first() {
        return month(months.nextSetBit(0));
    }

    Optional<YearMonth> last() {
        return month(months.length() - 1);
    }

    private BitSet copy() {
        return (BitSet) months.clone();
    }

    private static int index(YearMonth month) {
        return Math.toIntExact(month.getLong(ChronoField.PROLEPTIC_MONTH));
    }

    private static Optional<YearMonth> month(int index) {
        return index < 0
                ? Optional.empty()
                : Optional.of(YearMonth.from(LocalDate.EPOCH).with(ChronoField.PROLEPTIC_MONTH, index));
    }
}
