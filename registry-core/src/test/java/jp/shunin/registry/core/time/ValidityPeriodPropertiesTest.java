package jp.shunin.registry.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ValidityPeriodPropertiesTest {

    private static final Period FIVE_YEARS = Period.ofYears(5);

    @Property
    @Label("P-1: a period is in force from its first day through its last, and on neither of the days around them")
    void inForceFromTheFirstDayThroughTheLast(
            @ForAll LocalDate first, @ForAll @IntRange(min = 1, max = 120) int months) {
        ValidityPeriod period = ValidityPeriod.startingOn(first, Period.ofMonths(months));

        assertThat(period.contains(first.minusDays(1))).isFalse();
        assertThat(period.contains(first)).isTrue();
        assertThat(period.contains(period.through())).isTrue();
        assertThat(period.contains(period.through().plusDays(1))).isFalse();
    }

    @Property
    @Label("P-2: the last day is the day before the corresponding day, else the last day of the month")
    void endsBeforeTheCorrespondingDay(@ForAll LocalDate first, @ForAll @IntRange(min = 1, max = 120) int months) {
        LocalDate last =
                ValidityPeriod.startingOn(first, Period.ofMonths(months)).through();

        YearMonth lastMonth = YearMonth.from(first).plusMonths(months);
        if (lastMonth.isValidDay(first.getDayOfMonth())) {
            assertThat(last.plusDays(1)).isEqualTo(lastMonth.atDay(first.getDayOfMonth()));
        } else {
            assertThat(last).isEqualTo(lastMonth.atEndOfMonth());
        }
    }

    @Property
    @Label("P-2: who starts later never ends earlier")
    void startingLaterNeverEndsEarlier(@ForAll LocalDate first, @ForAll @IntRange(min = 1, max = 120) int months) {
        Period length = Period.ofMonths(months);

        assertThat(ValidityPeriod.startingOn(first.plusDays(1), length).through())
                .isAfterOrEqualTo(ValidityPeriod.startingOn(first, length).through());
    }

    @Property
    @Label("P-3: periods that continue one another have neither a day in common nor a day between them")
    void continuationsNeitherOverlapNorLeaveAGap(@ForAll LocalDate first) {
        ValidityPeriod original = ValidityPeriod.startingOn(first, FIVE_YEARS);
        ValidityPeriod renewed = original.continuedFor(FIVE_YEARS);
        ValidityPeriod renewedAgain = renewed.continuedFor(FIVE_YEARS);

        assertThat(original.overlaps(renewed)).isFalse();
        assertThat(renewed.overlaps(renewedAgain)).isFalse();
        assertThat(renewed.from()).isEqualTo(original.through().plusDays(1));
        assertThat(renewedAgain.from()).isEqualTo(renewed.through().plusDays(1));
    }

    @Property
    @Label("P-3: a continuation lasts five real years, counted from its own first day")
    void continuationIsCountedFromItsOwnFirstDay(@ForAll LocalDate first) {
        ValidityPeriod renewed = ValidityPeriod.startingOn(first, FIVE_YEARS).continuedFor(FIVE_YEARS);

        assertThat(renewed).isEqualTo(ValidityPeriod.startingOn(renewed.from(), FIVE_YEARS));
    }

    @Property
    @Label("P-1: to overlap is mutual, and is to contain the first day of the other")
    void overlapIsMutual(
            @ForAll LocalDate first,
            @ForAll @IntRange(min = -80, max = 80) int distance,
            @ForAll @IntRange(min = 0, max = 40) int days,
            @ForAll @IntRange(min = 0, max = 40) int otherDays) {
        ValidityPeriod period = new ValidityPeriod(first, first.plusDays(days));
        LocalDate otherFirst = first.plusDays(distance);
        ValidityPeriod other = new ValidityPeriod(otherFirst, otherFirst.plusDays(otherDays));

        assertThat(period.overlaps(other))
                .isEqualTo(other.overlaps(period))
                .isEqualTo(period.contains(other.from()) || other.contains(period.from()));
    }
}
