package jp.shunin.registry.api.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import jp.shunin.registry.api.export.CsvFile;
import jp.shunin.registry.api.pages.PagesAhead;
import jp.shunin.registry.projections.standing.kept.Bytes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The standings of a list in lines, for whoever has the list at hand and does not come over HTTP: the same questions
 * and answers as there. The list is answered while it is read, so it may be of any length.
 */
@Component
public final class StandingsOfList {

    private final BatchAnswers answers;
    private final JsonMapper json;
    private final Clock clock;

    StandingsOfList(BatchAnswers answers, JsonMapper json, Clock clock) {
        this.answers = answers;
        this.json = json;
        this.clock = clock;
    }

    /** How the answers are written. */
    public enum Form {
        CSV,
        NDJSON
    }

    /** What is asked of each person. */
    public enum Qualified {
        AS_CARE_MANAGER,
        AS_CHIEF
    }

    /** Why a line has no standing for an answer. */
    public enum Fault {
        UNREADABLE,
        NO_NUMBER,
        UNKNOWN
    }

    /**
     * A line without a standing.
     *
     * @param text the number, or the beginning of what stands in its place
     */
    public record FaultyLine(long line, String text, Fault fault) {}

    /**
     * How many numbers there were: valid ones, others that are known, and lines with faults.
     *
     * @param asked all of them
     */
    public record Count(long asked, long valid, long faulty) {

        public boolean areAllValid() {
            return valid == asked;
        }
    }

    /**
     * Answers a list: one number a line, or CSV as the batch over HTTP takes it.
     *
     * @param on the day of lines that name none; today if neither it nor the month is given
     * @param month the service month, throughout which a person has to be valid
     */
    public Count answer(
            InputStream list,
            @Nullable LocalDate on,
            @Nullable YearMonth month,
            Qualified qualified,
            Form form,
            OutputStream out,
            Consumer<FaultyLine> faults)
            throws IOException {
        BatchDays days = BatchDays.named(on, null, null, month, BatchDays.on(LocalDate.now(clock)))
                .orElseThrow(() -> new IllegalArgumentException("a day or a month, and not both"));
        Iterator<BatchQuestion> asked = CsvLine.questions(new BoundedLines(list), days);
        Counting counting = new Counting(qualified, faults);
        switch (form) {
            case CSV ->
                CsvFile.write(
                        BatchSheet.ANSWERS,
                        each -> answers.answer(asked, counting.before(each)),
                        StandardCharsets.UTF_8,
                        out);
            case NDJSON -> writeLines(asked, counting, out);
        }
        return counting.count();
    }

    private record Written(List<BatchAnswer> answers, Bytes lines) {}

    private void writeLines(Iterator<BatchQuestion> asked, Counting counting, OutputStream out) throws IOException {
        BatchJson form = new BatchJson(json, false);
        try (PagesAhead<BatchQuestion, Written> pages =
                answers.pages(asked, page -> new Written(page, form.page(page)))) {
            for (Written page = pages.next(); page != null; page = pages.next()) {
                page.answers().forEach(counting::note);
                page.lines().writeTo(out);
            }
        }
    }

    private static final class Counting {

        private final Qualified qualified;
        private final Consumer<FaultyLine> faults;
        private long asked;
        private long valid;
        private long faulty;

        Counting(Qualified qualified, Consumer<FaultyLine> faults) {
            this.qualified = qualified;
            this.faults = faults;
        }

        Consumer<BatchAnswer> before(Consumer<? super BatchAnswer> written) {
            return answer -> {
                note(answer);
                written.accept(answer);
            };
        }

        private void note(BatchAnswer answer) {
            asked++;
            boolean isValid =
                    switch (answer) {
                        case BatchAnswer.OnDay on ->
                            qualified == Qualified.AS_CHIEF
                                    ? on.standing().chief()
                                    : on.standing().careManager();
                        case BatchAnswer.Throughout over ->
                            qualified == Qualified.AS_CHIEF
                                    ? over.period().chief()
                                    : over.period().careManager();
                        case BatchAnswer.None none -> {
                            faulty++;
                            faults.accept(fault(none.question()));
                            yield false;
                        }
                    };
            valid += isValid ? 1 : 0;
        }

        private static FaultyLine fault(BatchQuestion question) {
            Fault known = question.wellFormed() == null ? Fault.NO_NUMBER : Fault.UNKNOWN;
            return new FaultyLine(
                    question.line(), question.number(), question.days() == null ? Fault.UNREADABLE : known);
        }

        Count count() {
            return new Count(asked, valid, faulty);
        }
    }
}
