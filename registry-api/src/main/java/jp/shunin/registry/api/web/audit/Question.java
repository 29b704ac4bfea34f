package jp.shunin.registry.api.web.audit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import jp.shunin.registry.api.web.form.TypedDay;
import jp.shunin.registry.api.web.form.TypedMoment;
import org.jspecify.annotations.Nullable;

/** What is asked of the audit view, as it was typed; what was not is empty. */
record Question(String on, TypedMoment knownAt, TypedMoment since) {

    static Question of(
            @Nullable String on,
            @Nullable String knownAt,
            @Nullable String knownAtTime,
            @Nullable String since,
            @Nullable String sinceTime) {
        return new Question(given(on), moment(knownAt, knownAtTime), moment(since, sinceTime));
    }

    private static TypedMoment moment(@Nullable String day, @Nullable String time) {
        return TypedMoment.of(given(day), given(time));
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** Whether a day cannot be read: then nothing is answered, for it would be taken for the answer. */
    public boolean isUnreadable() {
        return isDayUnreadable() || isUnreadable(knownAt) || isUnreadable(since);
    }

    /** Whether the day for which it is asked cannot be read. */
    public boolean isDayUnreadable() {
        return !on.isEmpty() && day().isEmpty();
    }

    /** Whether the day of a moment is missing or cannot be read. */
    public boolean isDayUnreadable(TypedMoment moment) {
        return !moment.isEmpty() && moment.date().isEmpty();
    }

    /** Whether the time of a moment cannot be read. */
    public boolean isTimeUnreadable(TypedMoment moment) {
        return moment.timeOfDay().isEmpty();
    }

    private boolean isUnreadable(TypedMoment moment) {
        return isDayUnreadable(moment) || isTimeUnreadable(moment);
    }

    Optional<LocalDate> day() {
        return TypedDay.read(on);
    }

    @Nullable
    LocalDateTime knownAtMoment() {
        return knownAt.moment().orElse(null);
    }

    @Nullable
    LocalDateTime sinceMoment() {
        return since.moment().orElse(null);
    }
}
