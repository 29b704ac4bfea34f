package jp.shunin.registry.api.http;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.standing.Ground;
import jp.shunin.registry.core.standing.Held;
import jp.shunin.registry.core.standing.Reason;
import jp.shunin.registry.core.standing.Standing;
import jp.shunin.registry.core.standing.Stretch;
import org.jspecify.annotations.Nullable;

/** The forms in which standings are answered. */
final class StandingAnswers {

    private StandingAnswers() {}

    /** The standing on a date. */
    record OnDate(
            RegistrationNumber registrationNumber,
            LocalDate on,
            @Nullable OffsetDateTime knownAt,
            long version,
            Standing.Registration registration,
            Held careManager,
            Held chief,
            Standing.@Nullable RunningProhibition prohibition,
            List<Reason> reasons,
            List<Ground> grounds) {

        static OnDate of(
                RegistrationNumber number,
                LocalDate on,
                @Nullable OffsetDateTime knownAt,
                long version,
                Standing standing) {
            return new OnDate(
                    number,
                    on,
                    knownAt,
                    version,
                    standing.registration(),
                    standing.careManager(),
                    standing.chief(),
                    standing.prohibition(),
                    standing.reasons(),
                    standing.grounds());
        }
    }

    /** Whether a qualification was held on every day of a period. */
    record Throughout(boolean validThroughout) {}

    /** The standing over a period. */
    record OverPeriod(
            RegistrationNumber registrationNumber,
            LocalDate from,
            LocalDate through,
            @Nullable OffsetDateTime knownAt,
            long version,
            Throughout careManager,
            Throughout chief,
            List<Stretch> stretches) {

        static OverPeriod of(
                RegistrationNumber number,
                LocalDate from,
                LocalDate through,
                @Nullable OffsetDateTime knownAt,
                long version,
                List<Stretch> stretches) {
            return new OverPeriod(
                    number,
                    from,
                    through,
                    knownAt,
                    version,
                    new Throughout(stretches.stream()
                            .allMatch(
                                    stretch -> stretch.standing().careManager().valid())),
                    new Throughout(stretches.stream()
                            .allMatch(stretch -> stretch.standing().chief().valid())),
                    stretches);
        }
    }

    /** What anyone may know; nothing personal. */
    record Public(RegistrationNumber registrationNumber, LocalDate on, boolean careManager, boolean chief) {}
}
