package jp.shunin.registry.api.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import jp.shunin.registry.api.pages.PagesAhead;
import jp.shunin.registry.projections.standing.kept.Bytes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the answers of a batch as JSON.
 *
 * @param asArray whether they are the elements of one array, and not a line each
 */
record BatchJson(JsonMapper json, boolean asArray) {

    private static final int USUAL_BYTES_EACH = 700;

    private record Throughout(
            String registrationNumber,
            LocalDate from,
            LocalDate through,
            @Nullable OffsetDateTime knownAt,
            long version,
            StandingAnswers.Throughout careManager,
            StandingAnswers.Throughout chief) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record None(
            String registrationNumber,
            @Nullable LocalDate on,
            @Nullable LocalDate from,
            @Nullable LocalDate through,
            long line,
            int status,
            String code) {}

    /** A page of answers, as it stands among the others. */
    Bytes page(List<BatchAnswer> answers) {
        Bytes page = new Bytes(answers.size() * USUAL_BYTES_EACH);
        for (BatchAnswer answer : answers) {
            if (asArray && page.length() > 0) {
                page.add(',');
            }
            write(answer, page);
            if (!asArray) {
                page.add('\n');
            }
        }
        return page;
    }

    /** Sends pages as one body. */
    void send(PagesAhead<BatchQuestion, Bytes> pages, OutputStream out) throws IOException {
        Bytes page = pages.next();
        if (asArray) {
            out.write('[');
        }
        while (page != null) {
            page.writeTo(out);
            page = pages.next();
            if (asArray && page != null) {
                out.write(',');
            }
        }
        if (asArray) {
            out.write(']');
        }
    }

    private void write(BatchAnswer answer, Bytes page) {
        switch (answer) {
            case BatchAnswer.OnDay(var question, var days, var knownAt, var standing) ->
                StandingText.write(question.number(), days.from(), knownAt, standing, page);
            case BatchAnswer.Throughout(var question, var days, var knownAt, var period) ->
                page.add(json.writeValueAsBytes(new Throughout(
                        question.number(),
                        days.from(),
                        days.through(),
                        knownAt,
                        period.version(),
                        new StandingAnswers.Throughout(period.careManager()),
                        new StandingAnswers.Throughout(period.chief()))));
            case BatchAnswer.None none -> page.add(json.writeValueAsBytes(none(none)));
        }
    }

    private static None none(BatchAnswer.None answer) {
        BatchDays days = answer.question().days();
        boolean period = days != null && days.isPeriod();
        return new None(
                answer.question().number(),
                days == null || period ? null : days.from(),
                days == null || !period ? null : days.from(),
                days == null || !period ? null : days.through(),
                answer.question().line(),
                answer.status(),
                answer.code());
    }
}
