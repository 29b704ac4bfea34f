package jp.shunin.registry.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

class FiscalYearPropertiesTest {

    @Property
    @Label("R-213: every day lies in its own fiscal year, and in neither the one before nor the one after")
    void everyDayLiesInOneFiscalYear(@ForAll LocalDate day) {
        FiscalYear year = FiscalYear.of(day);

        assertThat(day).isBetween(year.first(), year.last());
        assertThat(year.contains(day)).isTrue();
        assertThat(new FiscalYear(year.year() - 1).contains(day)).isFalse();
        assertThat(new FiscalYear(year.year() + 1).contains(day)).isFalse();
    }
}
