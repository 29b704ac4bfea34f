package jp.shunin.registry.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.chrono.JapaneseEra;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.constraints.DateRange;

class WarekiPropertiesTest {

    private static final String FIRST = "1873-01-01";
    private static final String LAST = "2120-12-31";

    @Property
    @Label("What was written is read as the same day, without a notice")
    void readsWhatItWrites(@ForAll @DateRange(min = FIRST, max = LAST) LocalDate day) {
        assertThat(Wareki.parse(Wareki.format(day))).isEqualTo(new Wareki.Parsed(day, Optional.empty()));
    }

    @Property
    @Label("A day may be counted in any era that had begun by that year; only its own era goes without a notice")
    void readsADayInAnyEra(@ForAll @DateRange(min = FIRST, max = LAST) LocalDate day, @ForAll("eras") JapaneseEra era) {
        int number = day.getYear() - new EraYear(era, 1).calendarYear() + 1;
        Assume.that(number >= 1);

        Wareki.Parsed parsed = Wareki.parse(Wareki.format(new EraYear(era, number), day));

        assertThat(parsed.date()).isEqualTo(day);
        assertThat(parsed.notice().isEmpty()).isEqualTo(EraYear.of(day).era().equals(era));
    }

    @Provide
    static Arbitrary<JapaneseEra> eras() {
        return Arbitraries.of(JapaneseEra.values());
    }
}
