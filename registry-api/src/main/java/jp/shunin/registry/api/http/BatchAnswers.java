package jp.shunin.registry.api.http;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.shunin.registry.api.pages.PagesAhead;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.projections.standing.StandingQueries.Asked;
import jp.shunin.registry.projections.standing.memory.Known;
import jp.shunin.registry.projections.standing.memory.KnownPeriod;
import jp.shunin.registry.projections.standing.memory.KnownStanding;
import jp.shunin.registry.projections.standing.memory.Standings;
import jp.shunin.registry.projections.standing.memory.Standings.AskedPeriod;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Answers a batch in the order asked, some questions at a time. What it answers, it forgets. */
@Component
class BatchAnswers {

    private static final int AT_A_TIME = 2_000;

    private final Standings standings;
    private final Clock clock;

    BatchAnswers(Standings standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    /** The answers in the order asked, made while they are asked for. */
    void answer(Iterator<BatchQuestion> asked, Consumer<BatchAnswer> answers) {
        while (asked.hasNext()) {
            answers(page(asked)).forEach(answers);
        }
    }

    /**
     * The answers page by page, several pages being made at once.
     *
     * @param making makes what is wanted of the answers of a page; called by several threads
     */
    <T> PagesAhead<BatchQuestion, T> pages(Iterator<BatchQuestion> asked, Function<List<BatchAnswer>, T> making) {
        return new PagesAhead<>("batch", () -> page(asked), page -> making.apply(answers(page)));
    }

    private static List<BatchQuestion> page(Iterator<BatchQuestion> asked) {
        List<BatchQuestion> page = new ArrayList<>(AT_A_TIME);
        while (page.size() < AT_A_TIME && asked.hasNext()) {
            page.add(asked.next());
        }
        return page;
    }

    private List<BatchAnswer> answers(List<BatchQuestion> asked) {
        List<Asked> days = new ArrayList<>();
        List<AskedPeriod> periods = new ArrayList<>();
        asked.forEach(question -> sort(question, days, periods));
        Found<KnownStanding> onDays = days.isEmpty() ? Found.nothing() : found(standings.all(days));
        Found<KnownPeriod> throughout = periods.isEmpty() ? Found.nothing() : found(standings.throughout(periods));
        return asked.stream()
                .map(question -> answer(question, onDays, throughout))
                .toList();
    }

    private static void sort(BatchQuestion question, List<Asked> days, List<AskedPeriod> periods) {
        BatchDays asked = question.days();
        RegistrationNumber number = question.wellFormed();
        if (asked == null || number == null) {
            return;
        }
        if (asked.isPeriod()) {
            periods.add(new AskedPeriod(number, asked.from(), asked.through()));
        } else {
            days.add(new Asked(number, asked.from()));
        }
    }

    private record Found<T>(
            Iterator<Optional<T>> answers, @Nullable OffsetDateTime knownAt) {

        static <T> Found<T> nothing() {
            return new Found<>(List.<Optional<T>>of().iterator(), null);
        }
    }

    private <T> Found<T> found(Known<List<Optional<T>>> known) {
        return new Found<>(known.answer().iterator(), StandingText.moment(known.at(), clock.getZone()));
    }

    private static BatchAnswer unreadable(BatchQuestion question, ValueFault fault) {
        return new BatchAnswer.None(question, fault.status().value(), fault.lineCode());
    }

    private static BatchAnswer answer(
            BatchQuestion question, Found<KnownStanding> onDays, Found<KnownPeriod> throughout) {
        BatchDays days = question.days();
        if (days == null) {
            return unreadable(question, Objects.requireNonNull(question.fault()));
        }
        Optional<BatchAnswer> answer = Optional.empty();
        if (question.wellFormed() != null) {
            answer = days.isPeriod()
                    ? throughout
                            .answers()
                            .next()
                            .map(period -> new BatchAnswer.Throughout(question, days, throughout.knownAt(), period))
                    : onDays.answers()
                            .next()
                            .map(standing -> new BatchAnswer.OnDay(question, days, onDays.knownAt(), standing));
        }
        return answer.orElseGet(() -> new BatchAnswer.None(
                question, HttpStatus.NOT_FOUND.value(), RefusalCode.UNKNOWN_REGISTRATION_NUMBER.name()));
    }
}
