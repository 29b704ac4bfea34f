package jp.shunin.registry.api.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import jp.shunin.registry.projections.standing.memory.Bytes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes the answers of a batch as JSON: a line each, or as the elements of one array. */
final class BatchJson implements Consumer<BatchAnswer> {

    private static final int SENT_AT_A_TIME = 1 << 16;

    private final JsonMapper json;
    private final OutputStream out;
    private final boolean asArray;
    private final Bytes waiting = new Bytes(SENT_AT_A_TIME);
    private boolean begun;

    BatchJson(JsonMapper json, OutputStream out, boolean asArray) {
        this.json = json;
        this.out = out;
        this.asArray = asArray;
    }

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

    @Override
    public void accept(BatchAnswer answer) {
        if (asArray) {
            waiting.add(begun ? ',' : '[');
        }
        begun = true;
        write(answer);
        if (!asArray) {
            waiting.add('\n');
        }
        if (waiting.length() >= SENT_AT_A_TIME) {
            send();
        }
    }

    /** Sends what has not been sent yet. */
    void end() {
        if (asArray) {
            waiting.add(begun ? "]" : "[]");
        }
        send();
    }

    private void write(BatchAnswer answer) {
        switch (answer) {
            case BatchAnswer.OnDay(var question, var days, var knownAt, var standing) ->
                StandingText.write(question.number(), days.from(), knownAt, standing, waiting);
            case BatchAnswer.Throughout(var question, var days, var knownAt, var period) ->
                waiting.add(json.writeValueAsBytes(new Throughout(
                        question.number(),
                        days.from(),
                        days.through(),
                        knownAt,
                        period.version(),
                        new StandingAnswers.Throughout(period.careManager()),
                        new StandingAnswers.Throughout(period.chief()))));
            case BatchAnswer.None none -> waiting.add(json.writeValueAsBytes(none(none)));
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

    private void send() {
        try {
            waiting.writeTo(out);
            waiting.clear();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
