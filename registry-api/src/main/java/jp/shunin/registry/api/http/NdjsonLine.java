package jp.shunin.registry.api.http;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a line of a batch in NDJSON: a number, in quotes or without, or an object with the number and its days.
 *
 * @param otherwise the days of lines that name none
 */
record NdjsonLine(JsonMapper json, BatchDays otherwise) implements Function<String, BatchLines.Reading> {

    private record Line(
            @Nullable String registrationNumber,
            @Nullable LocalDate on,
            @Nullable LocalDate from,
            @Nullable LocalDate through,
            @Nullable YearMonth month) {}

    @Override
    public BatchLines.Reading apply(String line) {
        return line.startsWith("{") ? object(line) : new BatchLines.Said(unquoted(line), otherwise);
    }

    private BatchLines.Reading object(String line) {
        try {
            Line read = json.readValue(line, Line.class);
            String number = read.registrationNumber();
            return number == null
                    ? BatchLines.Unreadable.MALFORMED
                    : BatchDays.named(read.on(), read.from(), read.through(), read.month(), otherwise)
                            .<BatchLines.Reading>map(days -> new BatchLines.Said(number, days))
                            .orElse(BatchLines.Unreadable.MALFORMED);
        } catch (JacksonException unreadable) {
            return new BatchLines.Unreadable(UnreadableBody.fault(unreadable));
        }
    }

    private static String unquoted(String line) {
        boolean quoted = line.length() > 1 && line.startsWith("\"") && line.endsWith("\"");
        return quoted ? line.substring(1, line.length() - 1) : line;
    }
}
