package jp.shunin.registry.core.time;

import java.time.LocalDate;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.temporal.ChronoField;

/**
 * A year as counted in an era. It may lie past the era's end (平成35年), because papers go on counting in an era that
 * ended after they were drafted.
 *
 * @param number from 1
 */
record EraYear(JapaneseEra era, int number) {

    EraYear {
        if (number < 1) {
            throw new WarekiFormatException(
                    "%s%d年という年はありません。元号の年は1年（元年）から数えます。".formatted(EraNames.japanese(era), number),
                    "there is no year %d of %s: the years of an era begin with 1 (元年)"
                            .formatted(number, EraNames.english(era)));
        }
    }

    /** @throws java.time.DateTimeException before 1873-01-01 */
    static EraYear of(LocalDate day) {
        JapaneseDate japanese = JapaneseDate.from(day);
        return new EraYear(japanese.getEra(), japanese.get(ChronoField.YEAR_OF_ERA));
    }

    /** The calendar year in which it falls. Only the era's first year is asked for: the JDK refuses years past its end. */
    int calendarYear() {
        return JapaneseChronology.INSTANCE.prolepticYear(era, 1) + number - 1;
    }

    /** As in {@code 令和5年}, {@code 令和元年}. */
    @Override
    public String toString() {
        return EraNames.japanese(era) + (number == 1 ? "元" : number) + "年";
    }
}
