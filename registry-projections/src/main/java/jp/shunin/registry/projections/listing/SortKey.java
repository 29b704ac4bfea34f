package jp.shunin.registry.projections.listing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.shunin.registry.projections.standing.TableDay;

/**
 * The columns by which a list is ordered, and after whose values a page begins. Together they are unique, so lines that
 * arrive meanwhile never shift those of a later page.
 */
public record SortKey(List<Column> columns) {

    /** By the registration number alone: one line a person. */
    public static final SortKey BY_NUMBER = SortKey.of(Column.text("registration_number"));

    /**
     * A column of the list's query.
     *
     * @param type its type in PostgreSQL
     */
    public record Column(String name, String type) {

        private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

        public static Column text(String name) {
            return new Column(name, "text");
        }

        public static Column date(String name) {
            return new Column(name, "date");
        }

        /** A whole number, not negative. */
        public static Column number(String name) {
            return new Column(name, "integer");
        }

        private void requireValue(String value) {
            boolean good =
                    switch (type) {
                        case "date" -> isDay(value);
                        case "integer" -> NUMBER.matcher(value).matches();
                        default -> value.indexOf('\0') < 0;
                    };
            if (!good) {
                throw new IllegalArgumentException("no value of " + name + ": " + value);
            }
        }

        private static boolean isDay(String value) {
            try {
                LocalDate day = LocalDate.parse(value);
                return day.equals(TableDay.within(day));
            } catch (DateTimeParseException noDay) {
                return false;
            }
        }
    }

    public static SortKey of(Column... columns) {
        return new SortKey(Arrays.asList(columns));
    }

    /** @throws IllegalArgumentException if these are no values of the columns */
    void requireValues(List<String> values) {
        if (values.size() != columns.size()) {
            throw new IllegalArgumentException("not " + columns.size() + " values: " + values);
        }
        for (int i = 0; i < values.size(); i++) {
            columns.get(i).requireValue(values.get(i));
        }
    }

    String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    String placeholders() {
        return columns.stream().map(column -> "?::" + column.type()).collect(Collectors.joining(", "));
    }
}
