package jp.shunin.registry.core.time;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;

/**
 * Dates of the Japanese calendar (和暦), as people write and read them. Covers the days since 1873-01-01 (明治6年), when
 * Japan took over the solar calendar.
 */
public final class Wareki {

    private Wareki() {}

    /**
     * The day as in {@code 令和5年6月1日}, with 元年 for year 1.
     *
     * @throws java.time.DateTimeException if the day lies before 1873-01-01
     */
    public static String format(LocalDate day) {
        return format(EraYear.of(day), day);
    }

    /** The day counted in the given year's era, which need not be the era of that day: {@code 平成35年3月31日}. */
    static String format(EraYear year, LocalDate day) {
        return year.toString() + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /**
     * The fiscal year as in {@code 令和5年度}. A fiscal year that saw a new era is called by the era in which its calendar
     * year ended: FY2019 is 令和元年度 and FY1988 昭和63年度.
     *
     * @throws java.time.DateTimeException if the year lies before 1873
     */
    public static String format(FiscalYear year) {
        return EraYear.of(LocalDate.of(year.year(), 12, 31)) + "度";
    }

    /**
     * Reads a date: {@code 令和5年6月1日}, {@code 令和元年5月1日}, {@code 令和五年六月一日}, {@code R5.6.1},
     * {@code R05/06/01}, {@code ㋿5年6月1日}; digits and letters of full or half width, with or without spaces between the
     * parts. A day outside the era's days (平成35年3月31日, 平成31年5月1日, 令和元年4月30日) is read as the day it must mean,
     * with a notice. Western dates are refused.
     *
     * @throws WarekiFormatException if the text is no such date, the date does not exist (令和5年2月30日), or it lies before
     *     明治6年1月1日, when the months were those of the moon
     */
    public static Parsed parse(String text) {
        return WarekiParser.parseDate(text);
    }

    /**
     * Reads a year: {@code 平成37年} is 2025, also past the end of the era.
     *
     * @throws WarekiFormatException if the text is no such year
     */
    public static Year parseYear(String text) {
        return Year.of(WarekiParser.parseYear(text).calendarYear());
    }

    /**
     * Reads a fiscal year: {@code 平成33年度} is FY2021, also past the end of the era.
     *
     * @throws WarekiFormatException if the text is no such fiscal year
     */
    public static FiscalYear parseFiscalYear(String text) {
        return new FiscalYear(WarekiParser.parseFiscalYear(text).calendarYear());
    }

    /**
     * A date that was read.
     *
     * @param notice present if the day does not belong to the era in which it was written
     */
    public record Parsed(LocalDate date, Optional<Notice> notice) {}

    /** Tells a person that a day belongs to another era than the one written, and how it is rightly written. */
    public record Notice(String japanese, String english) {}
}
