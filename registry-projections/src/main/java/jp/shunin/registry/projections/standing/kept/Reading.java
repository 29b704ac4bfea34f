package jp.shunin.registry.projections.standing.kept;

import java.util.Arrays;

/** A place in bytes that {@link Bytes} put together, which moves on as they are read. */
public final class Reading {

    private static final int SEVEN_BITS = 0x7F;

    private final byte[] bytes;
    private int place;

    /** @param place the first byte to be read */
    public Reading(byte[] bytes, int place) {
        this.bytes = bytes;
        this.place = place;
    }

    /** Another reading from the same place. */
    public Reading fork() {
        return new Reading(bytes, place);
    }

    byte[] bytes() {
        return bytes;
    }

    int place() {
        return place;
    }

    /** The next bytes, as they are. */
    byte[] take(int count) {
        byte[] taken = Arrays.copyOfRange(bytes, place, place + count);
        place += count;
        return taken;
    }

    void skip(int count) {
        place += count;
    }

    /** A number from 0, as {@link Bytes#addSmall} wrote it. */
    public long small() {
        long number = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[place++];
            number |= (long) (next & SEVEN_BITS) << shift;
            shift += 7;
        } while (next < 0);
        return number;
    }

    /** The same where it is no larger than an int. */
    public int smallInt() {
        return (int) small();
    }

    /** A number on either side of 0, as {@link Bytes#addNear} wrote it. */
    public int near() {
        int folded = smallInt();
        return folded >>> 1 ^ -(folded & 1);
    }

    long eightBytes() {
        long number = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            number = number << 8 | bytes[place++] & 0xFF;
        }
        return number;
    }
}
