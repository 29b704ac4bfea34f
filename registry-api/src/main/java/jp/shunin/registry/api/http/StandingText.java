package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import jp.shunin.registry.projections.standing.kept.Bytes;
import jp.shunin.registry.projections.standing.memory.KnownStanding;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** Writes {@link StandingAnswers.OnDate} as JSON, straight from what is known: the question that is asked most. */
final class StandingText {

    /** Tells of when an answer is that could not be made sure of, because the database is away. */
    static final String KNOWN_AT = "Registry-Known-At";

    private static final int USUAL_BYTES = 1024;
    private static final Bytes NUMBER = text("{\"registrationNumber\":\"");
    private static final Bytes ON = text("\",\"on\":\"");
    private static final Bytes NOT_KNOWN_AT = text("\",\"knownAt\":null,\"version\":");
    private static final Bytes VERSION = text(",\"version\":");

    private StandingText() {}

    static void send(
            String number,
            LocalDate on,
            @Nullable OffsetDateTime knownAt,
            KnownStanding standing,
            HttpServletResponse response)
            throws IOException {
        Bytes json = new Bytes(USUAL_BYTES);
        write(number, on, knownAt, standing, json);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(json.length());
        tell(knownAt, response);
        json.writeTo(response.getOutputStream());
    }

    /** @param number as it is well-formed: digits */
    static void write(
            String number, LocalDate on, @Nullable OffsetDateTime knownAt, KnownStanding standing, Bytes out) {
        out.add(NUMBER).add(number).add(ON).add(on);
        if (knownAt == null) {
            out.add(NOT_KNOWN_AT);
        } else {
            out.add("\",\"knownAt\":\"").add(written(knownAt)).add("\"").add(VERSION);
        }
        out.add(Long.toString(standing.version()));
        int brace = out.length();
        standing.writeTo(out);
        out.set(brace, ',');
    }

    static void tell(@Nullable OffsetDateTime knownAt, HttpServletResponse response) {
        if (knownAt != null) {
            response.setHeader(KNOWN_AT, written(knownAt));
        }
    }

    static @Nullable OffsetDateTime moment(@Nullable Instant at, ZoneId zone) {
        return at == null
                ? null
                : at.truncatedTo(ChronoUnit.MILLIS).atZone(zone).toOffsetDateTime();
    }

    private static String written(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }

    private static Bytes text(String text) {
        return new Bytes(text.length()).add(text);
    }
}
