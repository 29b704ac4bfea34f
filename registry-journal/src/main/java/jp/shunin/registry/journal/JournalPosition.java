package jp.shunin.registry.journal;

import java.util.Comparator;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * A place in the journal's commit order: just after the event that has this ticket and sequence. All events at or
 * before a position that a reader was given are final; later ones only ever come after it.
 *
 * <p>Its text form is {@code ticket-sequence}, for example {@code 812-45}.
 *
 * @param ticket the place of the transaction in commit order, not negative
 * @param sequence the order among events of one ticket, not negative
 */
public record JournalPosition(long ticket, long sequence) implements TrackingToken, Comparable<JournalPosition> {

    /** Before the first event. */
    public static final JournalPosition BEGINNING = new JournalPosition(0, 0);

    private static final Pattern TEXT = Pattern.compile("([0-9]+)-([0-9]+)");
    private static final Comparator<JournalPosition> COMMIT_ORDER =
            Comparator.comparingLong(JournalPosition::ticket).thenComparingLong(JournalPosition::sequence);

    /** @throws IllegalArgumentException if one of the two is negative */
    public JournalPosition {
        if (ticket < 0 || sequence < 0) {
            throw new IllegalArgumentException("a journal position is not negative: " + ticket + ", " + sequence);
        }
    }

    /**
     * Reads the text form; {@code 0} stands for the {@link #BEGINNING}.
     *
     * @throws IllegalArgumentException if the text is no position
     */
    public static JournalPosition parse(String text) {
        if (text.equals("0")) {
            return BEGINNING;
        }
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw noPosition(text, null);
        }
        try {
            return new JournalPosition(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
        } catch (NumberFormatException tooLarge) {
            throw noPosition(text, tooLarge);
        }
    }

    private static IllegalArgumentException noPosition(String text, @Nullable NumberFormatException cause) {
        String message = "\"" + text + "\" is no position in the journal: expected 0 for the beginning, or ticket and "
                + "sequence as given with an event, for example 812-45";
        return new IllegalArgumentException(message, cause);
    }

    @Override
    public JournalPosition lowerBound(TrackingToken other) {
        JournalPosition position = of(other);
        return compareTo(position) <= 0 ? this : position;
    }

    @Override
    public JournalPosition upperBound(TrackingToken other) {
        JournalPosition position = of(other);
        return compareTo(position) >= 0 ? this : position;
    }

    @Override
    public boolean covers(@Nullable TrackingToken other) {
        return compareTo(of(other)) >= 0;
    }

    /** The sequence: an estimate, as events that were refused leave gaps in it. */
    @Override
    public OptionalLong position() {
        return OptionalLong.of(sequence);
    }

    @Override
    public int compareTo(JournalPosition other) {
        return COMMIT_ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return ticket + "-" + sequence;
    }

    /**
     * The position that a token stands for; none at all is the beginning.
     *
     * @throws IllegalArgumentException if the token is not of this journal
     */
    static JournalPosition of(@Nullable TrackingToken token) {
        return switch (token) {
            case null -> BEGINNING;
            case JournalPosition position -> position;
            case TrackingToken foreign ->
                throw new IllegalArgumentException("not a position of this journal: " + foreign);
        };
    }
}
