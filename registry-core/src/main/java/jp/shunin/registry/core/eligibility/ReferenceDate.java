package jp.shunin.registry.core.eligibility;

import java.time.LocalDate;

/** The day on which requirements are looked at (基準日). */
sealed interface ReferenceDate {

    LocalDate of(LocalDate application);

    /** The day of application itself. */
    record DayOfApplication() implements ReferenceDate {
        @Override
        public LocalDate of(LocalDate application) {
            return application;
        }
    }

    /** The first day of the month of application. */
    record FirstOfMonth() implements ReferenceDate {
        @Override
        public LocalDate of(LocalDate application) {
            return application.withDayOfMonth(1);
        }
    }

    /** A day that the notice names (E-3). */
    record Fixed(LocalDate day) implements ReferenceDate {
        @Override
        public LocalDate of(LocalDate application) {
            return day;
        }
    }
}
