package jp.shunin.registry.core.training;

import java.time.LocalDate;
import java.time.Period;
import java.util.stream.IntStream;
import jp.shunin.registry.core.time.ValidityPeriod;

/** T-7: courses are open to those whose card or certificate ends within about (おおむね) a time. */
final class About {

    /** Of the renewal courses, to the card's end. */
    static final Period CARD = Period.ofYears(1);

    /** Of CHIEF_RENEWAL, to the end of the chief certificate. */
    static final Period CHIEF = Period.ofYears(2);

    private About() {}

    /** The first day from which the end lies within the time, counted by P-2. */
    static LocalDate opening(LocalDate end, Period time) {
        LocalDate near = end.plusDays(1).minus(time);
        return IntStream.rangeClosed(-1, 1)
                .mapToObj(near::plusDays)
                .filter(day -> ValidityPeriod.startingOn(day, time).contains(end))
                .findFirst()
                .orElseThrow();
    }
}
