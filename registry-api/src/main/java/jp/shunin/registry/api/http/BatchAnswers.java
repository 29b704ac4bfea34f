package jp.shunin.registry.api.http;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.projections.standing.StandingOnDate;
import jp.shunin.registry.projections.standing.StandingQueries;
import jp.shunin.registry.projections.standing.StandingQueries.Asked;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers a batch in lines of JSON, with some of the questions at a time put to the database. */
@Component
class BatchAnswers {

    private static final int ASKED_AT_A_TIME = 1_000;

    private final StandingQueries standings;
    private final JsonMapper json;

    BatchAnswers(StandingQueries standings, JsonMapper json) {
        this.standings = standings;
        this.json = json;
    }

    /** The answer about a number that the register does not know. */
    private record Unknown(String registrationNumber, LocalDate on, int status, String code) {

        static Unknown of(BatchQuestion asked) {
            return new Unknown(
                    asked.number(),
                    asked.on(),
                    HttpStatus.NOT_FOUND.value(),
                    RefusalCode.UNKNOWN_REGISTRATION_NUMBER.name());
        }
    }

    void write(List<BatchQuestion> asked, OutputStream out) throws IOException {
        for (int from = 0; from < asked.size(); from += ASKED_AT_A_TIME) {
            writeSome(asked.subList(from, Math.min(from + ASKED_AT_A_TIME, asked.size())), out);
        }
    }

    private void writeSome(List<BatchQuestion> asked, OutputStream out) throws IOException {
        Iterator<Optional<StandingOnDate>> found = standings
                .all(asked.stream()
                        .filter(BatchAnswers::canBeKnown)
                        .map(question -> new Asked(new RegistrationNumber(question.number()), question.on()))
                        .toList())
                .iterator();
        for (BatchQuestion question : asked) {
            Optional<StandingOnDate> standing = canBeKnown(question) ? found.next() : Optional.empty();
            out.write(json.writeValueAsBytes(answer(question, standing)));
            out.write('\n');
        }
    }

    private static boolean canBeKnown(BatchQuestion question) {
        return RegistrationNumber.isWellFormed(question.number());
    }

    private static Object answer(BatchQuestion question, Optional<StandingOnDate> found) {
        return found.<Object>map(known -> StandingAnswers.OnDate.of(
                        new RegistrationNumber(question.number()),
                        question.on(),
                        null,
                        known.version(),
                        known.standing()))
                .orElseGet(() -> Unknown.of(question));
    }
}
