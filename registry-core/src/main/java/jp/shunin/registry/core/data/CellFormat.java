package jp.shunin.registry.core.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a cell may hold.
 *
 * @param reader from the cell's text to its value; empty where the text does not have the format
 * @param wanted the format in words, to follow "write" in the report of a mistake
 */
public record CellFormat<T>(Function<String, Optional<T>> reader, String wanted) {

    /** A date as 2012-04-01. */
    public static final CellFormat<LocalDate> DATE =
            new CellFormat<>(CellFormat::date, "a date that exists, such as 2012-04-01");

    /** A number, counted from 1, in digits. */
    public static final CellFormat<Integer> ORDINAL =
            new CellFormat<>(matching("[1-9][0-9]{0,3}").andThen(it -> it.map(Integer::valueOf)), "1, 2, 3 and so on");

    /** Hours, perhaps with a decimal fraction; 0 is allowed. */
    public static final CellFormat<BigDecimal> HOURS = new CellFormat<>(
            matching("[0-9]{1,4}([.][0-9]{1,2})?").andThen(it -> it.map(BigDecimal::new)), "hours such as 6 or 0.5");

    /** Any text but none at all. */
    public static CellFormat<String> text(String wanted) {
        return new CellFormat<>(text -> Optional.of(text).filter(it -> !it.isEmpty()), wanted);
    }

    /** The name of one of an enum's constants. */
    public static <E extends Enum<E>> CellFormat<E> oneOf(Class<E> type) {
        E[] constants = type.getEnumConstants();
        return new CellFormat<>(
                text -> Arrays.stream(constants)
                        .filter(constant -> constant.name().equals(text))
                        .findAny(),
                Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", ", "one of ", "")));
    }

    private static Function<String, Optional<String>> matching(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return text -> Optional.of(text).filter(pattern.asMatchPredicate());
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
