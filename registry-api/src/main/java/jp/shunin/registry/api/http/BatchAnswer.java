package jp.shunin.registry.api.http;

import java.time.OffsetDateTime;
import jp.shunin.registry.projections.standing.memory.KnownPeriod;
import jp.shunin.registry.projections.standing.memory.KnownStanding;
import org.jspecify.annotations.Nullable;

/** The answer to a question of a batch. */
sealed interface BatchAnswer {

    BatchQuestion question();

    /** The standing on the day asked. */
    record OnDay(
            BatchQuestion question,
            BatchDays days,
            @Nullable OffsetDateTime knownAt,
            KnownStanding standing) implements BatchAnswer {}

    /** What held on every day of the period asked. */
    record Throughout(
            BatchQuestion question,
            BatchDays days,
            @Nullable OffsetDateTime knownAt,
            KnownPeriod period) implements BatchAnswer {}

    /** Why there is none. */
    record None(BatchQuestion question, int status, String code) implements BatchAnswer {}
}
