package jp.shunin.registry.api.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a batch of questions from lines: each a number, or a JSON object with the number and the day. */
@Component
class BatchLines {

    private final JsonMapper json;

    BatchLines(JsonMapper json) {
        this.json = json;
    }

    private record Line(
            @Nullable String registrationNumber, @Nullable LocalDate on) {}

    /** @param otherwise the day of the lines that do not name one */
    List<BatchQuestion> read(BufferedReader body, LocalDate otherwise) throws IOException {
        List<BatchQuestion> asked = new ArrayList<>();
        int place = 0;
        for (String line = body.readLine(); line != null; line = body.readLine()) {
            place++;
            if (!line.isBlank()) {
                asked.add(question(line.strip(), place, otherwise));
            }
        }
        return asked;
    }

    private BatchQuestion question(String line, int place, LocalDate otherwise) {
        if (!line.startsWith("{")) {
            return new BatchQuestion(unquoted(line), otherwise);
        }
        Line read = parsed(line, place);
        if (read.registrationNumber() == null) {
            throw malformed(place);
        }
        return new BatchQuestion(read.registrationNumber(), read.on() == null ? otherwise : read.on());
    }

    private Line parsed(String line, int place) {
        try {
            return json.readValue(line, Line.class);
        } catch (JacksonException unreadable) {
            throw UnreadableBody.fault(unreadable).equals(ValueFault.DATE_DOES_NOT_EXIST)
                    ? new BadParameterException(line(place), ValueFault.DATE_DOES_NOT_EXIST, "date")
                    : malformed(place);
        }
    }

    /** A number may stand in quotes, as JSON has it, or without. */
    private static String unquoted(String line) {
        boolean quoted = line.length() > 1 && line.startsWith("\"") && line.endsWith("\"");
        return quoted ? line.substring(1, line.length() - 1) : line;
    }

    private static BadParameterException malformed(int place) {
        return BadParameterException.malformed(line(place), "batchLine");
    }

    private static String line(int place) {
        return "line " + place;
    }
}
