package jp.shunin.registry.projections.standing.kept;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Days of four-digit years, counted from 1970-01-01, and written as ISO has them. */
public final class DayText {

    static final int LENGTH = 10;

    /** Days of registers, written once, for a standing has many of them. */
    private static final int FIRST_USUAL =
            Math.toIntExact(LocalDate.of(1990, 1, 1).toEpochDay());

    private static final byte[][] USUAL = IntStream.range(
                    FIRST_USUAL, Math.toIntExact(LocalDate.of(2060, 1, 1).toEpochDay()))
            .mapToObj(day -> LocalDate.ofEpochDay(day).toString().getBytes(StandardCharsets.US_ASCII))
            .toArray(byte[][]::new);

    private DayText() {}

    /** The day that a text is, if it is one. */
    public static OptionalInt find(String text) {
        if (text.length() != LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return OptionalInt.empty();
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, LENGTH);
        if (year < 0 || month < 0 || day < 0) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Math.toIntExact(LocalDate.of(year, month, day).toEpochDay()));
        } catch (DateTimeException noSuchDay) {
            return OptionalInt.empty();
        }
    }

    /** A day as it is written; null if it is none that registers usually have. */
    static byte @Nullable [] ofUsual(int day) {
        int place = day - FIRST_USUAL;
        return place >= 0 && place < USUAL.length ? USUAL[place] : null;
    }

    /** Writes a day into 10 bytes. */
    static void write(LocalDate day, byte[] into, int at) {
        digits(day.getYear(), 4, into, at);
        into[at + 4] = '-';
        digits(day.getMonthValue(), 2, into, at + 5);
        into[at + 7] = '-';
        digits(day.getDayOfMonth(), 2, into, at + 8);
    }

    /** The digits between two places as a number; below zero if there is anything else. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static void digits(int number, int count, byte[] into, int at) {
        int rest = number;
        for (int i = at + count - 1; i >= at; i--) {
            into[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
