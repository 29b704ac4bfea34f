package jp.shunin.registry.core.time;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.JapaneseDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what people write for a date, a year or a fiscal year of the Japanese calendar. */
final class WarekiParser {

    private static final String ERA_YEAR =
            "(?<era>%s)\\s*(?<year>元|%s)\\s*".formatted(EraNames.REGEX, KanjiNumber.REGEX);
    private static final String MONTH = "(?<month>%s)\\s*".formatted(KanjiNumber.REGEX);
    private static final String DAY = "(?<day>%s)\\s*".formatted(KanjiNumber.REGEX);
    /** Besides the usual ones the hyphen and the minus sign that a Japanese keyboard gives for full width. */
    private static final String SEPARATOR = "[-‐−./・]\\s*";

    private static final Pattern DATE = Pattern.compile(ERA_YEAR + "年\\s*" + MONTH + "月\\s*" + DAY + "日");
    private static final Pattern SHORT_DATE = Pattern.compile(ERA_YEAR + SEPARATOR + MONTH + SEPARATOR + DAY);
    private static final Pattern YEAR = Pattern.compile(ERA_YEAR + "年");
    private static final Pattern FISCAL_YEAR = Pattern.compile(ERA_YEAR + "年\\s*度");

    private static final YearMonth FIRST_SOLAR_MONTH = YearMonth.of(1873, 1);

    private WarekiParser() {}

    static Wareki.Parsed parseDate(String text) {
        Matcher parts = match(text, DATE)
                .or(() -> match(text, SHORT_DATE))
                .orElseThrow(() -> unreadable(text, "日付", "date", "「令和5年6月1日」「令和元年5月1日」「R5.6.1」"));
        EraYear year = eraYear(parts);
        LocalDate date = date(year, number(parts, "month"), number(parts, "day"));
        return new Wareki.Parsed(date, notice(year, date));
    }

    static EraYear parseYear(String text) {
        return eraYear(match(text, YEAR).orElseThrow(() -> unreadable(text, "年", "year", "「令和5年」「令和元年」")));
    }

    static EraYear parseFiscalYear(String text) {
        return eraYear(
                match(text, FISCAL_YEAR).orElseThrow(() -> unreadable(text, "年度", "fiscal year", "「令和5年度」「令和元年度」")));
    }

    /** NFKC makes one of the many: full width becomes half, ㋿ becomes 令和, an ideographic space a space. */
    private static Optional<Matcher> match(String text, Pattern pattern) {
        Matcher matcher =
                pattern.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    private static EraYear eraYear(Matcher parts) {
        int year = parts.group("year").equals("元") ? 1 : number(parts, "year");
        return new EraYear(EraNames.named(parts.group("era")), year);
    }

    private static int number(Matcher parts, String name) {
        return KanjiNumber.parse(parts.group(name));
    }

    private static LocalDate date(EraYear year, int month, int day) {
        if (month < 1 || month > 12) {
            throw new WarekiFormatException(
                    "%s%d月という月はありません。月は1から12です。".formatted(year, month),
                    "there is no month %d in %s: the months are 1 to 12".formatted(month, year));
        }
        YearMonth yearMonth = YearMonth.of(year.calendarYear(), month);
        if (yearMonth.isBefore(FIRST_SOLAR_MONTH)) {
            throw beforeSolarCalendar(year);
        }
        if (!yearMonth.isValidDay(day)) {
            throw noSuchDay(year, yearMonth, day);
        }
        return yearMonth.atDay(day);
    }

    private static Optional<Wareki.Notice> notice(EraYear written, LocalDate date) {
        if (JapaneseDate.from(date).getEra().equals(written.era())) {
            return Optional.empty();
        }
        EraYear real = EraYear.of(date);
        String asWritten = Wareki.format(written, date);
        String rightly = Wareki.format(real, date);
        return Optional.of(new Wareki.Notice(
                "%sは%sです（%s）。".formatted(asWritten, rightly, date),
                "%s is %s (%s): the day belongs to %s, not to %s"
                        .formatted(
                                asWritten,
                                rightly,
                                date,
                                EraNames.english(real.era()),
                                EraNames.english(written.era()))));
    }

    private static WarekiFormatException unreadable(String text, String japanese, String english, String examples) {
        return new WarekiFormatException(
                "「%s」は和暦の%sとして読めません。%sのように書いてください。".formatted(text, japanese, examples),
                "\"%s\" is not a %s of the Japanese calendar; write it as in %s".formatted(text, english, examples));
    }

    private static WarekiFormatException beforeSolarCalendar(EraYear year) {
        return new WarekiFormatException(
                "%sは読めません。太陽暦の始まった明治6年1月1日（1873-01-01）以後の日付を書いてください。".formatted(year),
                "%s cannot be read; write a date from 明治6年1月1日 (1873-01-01) on, when the solar calendar began"
                        .formatted(year));
    }

    private static WarekiFormatException noSuchDay(EraYear year, YearMonth yearMonth, int day) {
        int month = yearMonth.getMonthValue();
        int last = yearMonth.lengthOfMonth();
        return new WarekiFormatException(
                "%s%d月%d日という日はありません。日は1から%dです。".formatted(year, month, day, last),
                "there is no day %d in %s%d月: its days are 1 to %d".formatted(day, year, month, last));
    }
}
