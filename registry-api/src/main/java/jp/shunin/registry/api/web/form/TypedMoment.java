package jp.shunin.registry.api.web.form;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A moment as people type it: a day as in {@link TypedDay}, and beside it a time such as {@code 9:30}, {@code 09:30:15} or
 * {@code 9時30分}. The address of a link has both in one: {@code 2026-04-01T09:30}.
 *
 * @param day the day as it stands in its field
 * @param time the time as it stands in its field
 */
public record TypedMoment(String day, String time) {

    private static final Pattern BOTH = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})T(.+)");
    private static final Pattern TIME =
            Pattern.compile("([0-9]{1,2})[:時]([0-9]{1,2})分?(?::?([0-9]{1,2})(\\.[0-9]{1,9})?秒?)?");

    /** A moment of which the day may hold both; then a time beside it would be a second one, and no day is read. */
    public static TypedMoment of(String day, String time) {
        Matcher both = BOTH.matcher(day.strip());
        return both.matches() && time.isBlank()
                ? new TypedMoment(both.group(1), both.group(2))
                : new TypedMoment(day, time);
    }

    /** Whether nothing was typed. */
    public boolean isEmpty() {
        return day.isBlank() && time.isBlank();
    }

    /** The day, if one can be read. */
    public Optional<LocalDate> date() {
        return TypedDay.read(day);
    }

    /** The time; the end of the day if none was typed; empty if it can not be read. */
    public Optional<LocalTime> timeOfDay() {
        return time.isBlank() ? Optional.of(LocalTime.MAX) : read(time);
    }

    /** The moment; empty if it can not be read. */
    public Optional<LocalDateTime> moment() {
        return date().flatMap(on -> timeOfDay().map(on::atTime));
    }

    private static Optional<LocalTime> read(String text) {
        Matcher time =
                TIME.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
        if (!time.matches()) {
            return Optional.empty();
        }
        String second = time.group(3) == null ? "0" : time.group(3);
        String fraction = time.group(4) == null ? "" : time.group(4).substring(1);
        try {
            return Optional.of(LocalTime.of(
                    Integer.parseInt(time.group(1)),
                    Integer.parseInt(time.group(2)),
                    Integer.parseInt(second),
                    Integer.parseInt((fraction + "000000000").substring(0, 9))));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }
}
