package jp.shunin.registry.api.http;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads a line of a batch in CSV. The first line may name the columns: {@code registrationNumber}, {@code on},
 * {@code from}, {@code through}, {@code month}; others are passed over. Without names the number is in the first column
 * and the day, if any, in the second.
 */
final class CsvLine implements Function<String, BatchLines.Reading> {

    private static final String NUMBER = "registrationNumber";
    private static final List<String> WITHOUT_NAMES = List.of(NUMBER, "on");

    private final List<String> columns;
    private final BatchDays otherwise;

    private CsvLine(List<String> columns, BatchDays otherwise) {
        this.columns = columns;
        this.otherwise = otherwise;
    }

    /** @param otherwise the days of lines that name none */
    static Iterator<BatchQuestion> questions(BoundedLines lines, BatchDays otherwise) {
        return BatchLines.questions(lines, new CsvLine(columns(lines), otherwise));
    }

    /** Below names that cannot be read no line says anything: it must not be taken to ask for other days. */
    private static List<String> columns(BoundedLines lines) {
        if (lines.nextIs(CsvLine::isHeading)) {
            return cells(lines.next())
                    .map(names -> names.stream().map(String::strip).toList())
                    .orElseThrow();
        }
        return lines.nextIs(line -> line.contains(NUMBER)) ? List.of() : WITHOUT_NAMES;
    }

    private static boolean isHeading(String line) {
        return line.contains(NUMBER) && cells(line).isPresent();
    }

    @Override
    public BatchLines.Reading apply(String line) {
        return cells(line).map(this::said).orElse(BatchLines.Unreadable.MALFORMED);
    }

    private BatchLines.Reading said(List<String> cells) {
        try {
            String number = cell(NUMBER, cells);
            return number == null
                    ? BatchLines.Unreadable.MALFORMED
                    : BatchDays.named(
                                    day("on", cells),
                                    day("from", cells),
                                    day("through", cells),
                                    month(cells),
                                    otherwise)
                            .<BatchLines.Reading>map(days -> new BatchLines.Said(number, days))
                            .orElse(BatchLines.Unreadable.MALFORMED);
        } catch (DateTimeParseException noDay) {
            return new BatchLines.Unreadable(ValueFault.of(LocalDate.class, noDay.getParsedString()));
        } catch (DateTimeException noYear) {
            return BatchLines.Unreadable.MALFORMED;
        }
    }

    private @Nullable LocalDate day(String column, List<String> cells) {
        String text = cell(column, cells);
        return text == null ? null : StrictParameters.day(text);
    }

    private @Nullable YearMonth month(List<String> cells) {
        String text = cell("month", cells);
        return text == null ? null : StrictParameters.month(text);
    }

    private @Nullable String cell(String column, List<String> cells) {
        int place = columns.indexOf(column);
        String text = place < 0 || place >= cells.size() ? "" : cells.get(place).strip();
        return text.isEmpty() ? null : text;
    }

    private static Optional<List<String>> cells(String line) {
        if (line.indexOf('"') < 0) {
            return Optional.of(Arrays.asList(line.split(",", -1)));
        }
        try (CSVParser parser = CSVParser.parse(line, CSVFormat.RFC4180)) {
            return parser.stream().findFirst().map(CSVRecord::toList);
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty(); // Its answer says so.
        }
    }
}
