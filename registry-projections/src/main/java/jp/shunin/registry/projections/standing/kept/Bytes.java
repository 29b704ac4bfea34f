package jp.shunin.registry.projections.standing.kept;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/** Bytes that are put together one after the other. */
public final class Bytes {

    private static final int SEVEN_BITS = 0x7F;
    private static final int MORE_FOLLOW = 0x80;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes;
    private int length;

    public Bytes(int expected) {
        this.bytes = new byte[expected];
    }

    public int length() {
        return length;
    }

    public void clear() {
        length = 0;
    }

    public byte[] toArray() {
        return Arrays.copyOf(bytes, length);
    }

    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    public Bytes add(Bytes more) {
        return add(more.bytes, 0, more.length);
    }

    public Bytes add(byte[] more) {
        return add(more, 0, more.length);
    }

    public Bytes add(byte[] more, int from, int count) {
        reserve(count);
        System.arraycopy(more, from, bytes, length, count);
        length += count;
        return this;
    }

    public Bytes add(int single) {
        reserve(1);
        bytes[length++] = (byte) single;
        return this;
    }

    /** Puts another byte in a place that has one. */
    public void set(int place, int single) {
        bytes[place] = (byte) single;
    }

    /** Adds a text in UTF-8. */
    public Bytes add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a day as ISO writes it. */
    public Bytes add(LocalDate day) {
        if (day.getYear() < 0 || day.getYear() > 9999) {
            return add(day.toString());
        }
        reserve(DayText.LENGTH);
        DayText.write(day, bytes, length);
        length += DayText.LENGTH;
        return this;
    }

    /** Adds a day counted from 1970-01-01 as ISO writes it. */
    public Bytes addDay(int day) {
        byte[] text = DayText.ofUsual(day);
        return text == null ? add(LocalDate.ofEpochDay(day)) : add(text);
    }

    /** Adds digits of a number in base 16, the most significant first. */
    Bytes addHex(long number, int from, int to) {
        reserve(to - from);
        for (int digit = from; digit < to; digit++) {
            bytes[length++] = HEX[(int) (number >>> (60 - 4 * digit)) & 0xF];
        }
        return this;
    }

    /** Adds a number from 0 in as few bytes as it needs, seven bits in each. */
    public Bytes addSmall(long number) {
        long rest = number;
        while (rest > SEVEN_BITS) {
            add((int) (rest & SEVEN_BITS) | MORE_FOLLOW);
            rest >>>= 7;
        }
        return add((int) rest);
    }

    /** Adds a number near to 0 on either side in as few bytes as it needs. */
    public Bytes addNear(int number) {
        return addSmall(Integer.toUnsignedLong(number << 1 ^ number >> 31));
    }

    Bytes addLong(long number) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            add((int) (number >>> shift));
        }
        return this;
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
