package jp.shunin.registry.api.http;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.shunin.registry.api.export.Sheet;
import jp.shunin.registry.core.standing.Standing;
import org.jspecify.annotations.Nullable;

/** What a file shows of the answers of a batch. Programs read it too, so its columns have the names of the fields. */
final class BatchSheet {

    static final Sheet<BatchAnswer> ANSWERS = Sheet.<BatchAnswer>named("standings")
            .with("registrationNumber", answer -> answer.question().number())
            .with("from", answer -> day(answer, BatchDays::from))
            .with("through", answer -> day(answer, BatchDays::through))
            .with("careManager", BatchSheet::careManager)
            .with("chief", BatchSheet::chief)
            .with(
                    "careManagerThrough",
                    answer -> of(answer, standing -> text(standing.careManager().through())))
            .with(
                    "chiefThrough",
                    answer -> of(answer, standing -> text(standing.chief().through())))
            .with("reasons", answer -> of(answer, BatchSheet::reasons))
            .with("version", BatchSheet::version)
            .with("knownAt", BatchSheet::knownAt)
            .with("line", answer -> Long.toString(answer.question().line()))
            .with("code", answer -> answer instanceof BatchAnswer.None none ? none.code() : null);

    private BatchSheet() {}

    private static @Nullable String day(BatchAnswer answer, Function<BatchDays, LocalDate> day) {
        BatchDays days = answer.question().days();
        return days == null ? null : day.apply(days).toString();
    }

    private static @Nullable String careManager(BatchAnswer answer) {
        return switch (answer) {
            case BatchAnswer.OnDay on -> Boolean.toString(on.standing().careManager());
            case BatchAnswer.Throughout over -> Boolean.toString(over.period().careManager());
            case BatchAnswer.None _ -> null;
        };
    }

    private static @Nullable String chief(BatchAnswer answer) {
        return switch (answer) {
            case BatchAnswer.OnDay on -> Boolean.toString(on.standing().chief());
            case BatchAnswer.Throughout over -> Boolean.toString(over.period().chief());
            case BatchAnswer.None _ -> null;
        };
    }

    private static @Nullable String version(BatchAnswer answer) {
        return switch (answer) {
            case BatchAnswer.OnDay on -> Long.toString(on.standing().version());
            case BatchAnswer.Throughout over -> Long.toString(over.period().version());
            case BatchAnswer.None _ -> null;
        };
    }

    private static @Nullable String knownAt(BatchAnswer answer) {
        return switch (answer) {
            case BatchAnswer.OnDay on -> text(on.knownAt());
            case BatchAnswer.Throughout over -> text(over.knownAt());
            case BatchAnswer.None _ -> null;
        };
    }

    private static @Nullable String of(BatchAnswer answer, Function<Standing, @Nullable String> cell) {
        return answer instanceof BatchAnswer.OnDay on ? cell.apply(on.standing().standing()) : null;
    }

    private static String reasons(Standing standing) {
        return standing.reasons().stream().map(reason -> reason.code().name()).collect(Collectors.joining(" "));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
