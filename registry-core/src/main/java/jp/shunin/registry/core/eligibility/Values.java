package jp.shunin.registry.core.eligibility;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.shunin.registry.core.data.CellFormat;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.time.FiscalYear;

/** How the rule sets write values. */
final class Values {

    private static final Pattern YEAR = Pattern.compile("FY(20[0-9]{2})");
    private static final Pattern LEAST_IN_YEAR = Pattern.compile("(FY20[0-9]{2})=([0-9]{1,3})");
    private static final String ANYWHERE = "*";

    static final CellFormat<String> NOTHING =
            new CellFormat<>(text -> Optional.of(text).filter(String::isEmpty), "nothing");

    static final CellFormat<FiscalYear> FISCAL_YEAR =
            new CellFormat<>(Values::fiscalYear, "a fiscal year such as FY2023");

    static final CellFormat<LeastInYear> NUMBER_IN_YEAR =
            new CellFormat<>(Values::leastInYear, "a fiscal year and its number, such as FY2020=1");

    static final CellFormat<Period> LENGTH =
            new CellFormat<>(Values::length, "a length in years and months such as P2Y");

    static final CellFormat<Set<Prefecture>> PREFECTURES =
            new CellFormat<>(Values::prefectures, "a prefecture's two digits, or * for any prefecture");

    static final CellFormat<Prefecture> PREFECTURE =
            new CellFormat<>(Prefecture::findByCode, "a prefecture's two digits, 01 to 47");

    static final CellFormat<ReferenceDate> REFERENCE_DATE = new CellFormat<>(
            Values::referenceDate, "DAY_OF_APPLICATION, FIRST_OF_MONTH or a date that exists, such as 2023-06-01");

    static final CellFormat<Fact> YES_OR_NO = new CellFormat<>(
            text -> CellFormat.oneOf(Fact.class).reader().apply(text).filter(Fact::isYesOrNo),
            Arrays.stream(Fact.values())
                    .filter(Fact::isYesOrNo)
                    .map(Enum::name)
                    .collect(Collectors.joining(", ", "one of ", "")));

    private Values() {}

    /** One or more of an enum's constants, separated by spaces. */
    static <E extends Enum<E>> CellFormat<Set<E>> someOf(Class<E> type) {
        CellFormat<E> one = CellFormat.oneOf(type);
        return new CellFormat<>(text -> each(text, one.reader()), one.wanted() + ", or several with spaces between");
    }

    private static <T> Optional<Set<T>> each(String text, Function<String, Optional<T>> reader) {
        Set<T> values = new LinkedHashSet<>();
        for (String word : text.split(" ", -1)) {
            Optional<T> value = reader.apply(word);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        return Optional.of(values);
    }

    private static Optional<FiscalYear> fiscalYear(String text) {
        return Optional.of(YEAR.matcher(text))
                .filter(Matcher::matches)
                .map(matcher -> new FiscalYear(Integer.parseInt(matcher.group(1))));
    }

    private static Optional<LeastInYear> leastInYear(String text) {
        return Optional.of(LEAST_IN_YEAR.matcher(text))
                .filter(Matcher::matches)
                .flatMap(matcher -> fiscalYear(matcher.group(1))
                        .map(year -> new LeastInYear(year, Integer.parseInt(matcher.group(2)))));
    }

    private static Optional<Period> length(String text) {
        try {
            return Optional.of(Period.parse(text))
                    .filter(length -> length.getDays() == 0 && length.toTotalMonths() > 0);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Optional<Set<Prefecture>> prefectures(String text) {
        return text.equals(ANYWHERE)
                ? Optional.of(Arrays.stream(Prefecture.values()).collect(Collectors.toUnmodifiableSet()))
                : Prefecture.findByCode(text).map(Set::of);
    }

    private static Optional<ReferenceDate> referenceDate(String text) {
        return switch (text) {
            case "DAY_OF_APPLICATION" -> Optional.of(new ReferenceDate.DayOfApplication());
            case "FIRST_OF_MONTH" -> Optional.of(new ReferenceDate.FirstOfMonth());
            default -> CellFormat.DATE.reader().apply(text).map((LocalDate day) -> new ReferenceDate.Fixed(day));
        };
    }

    /** A fiscal year that needs another number. */
    record LeastInYear(FiscalYear year, int number) {}
}
