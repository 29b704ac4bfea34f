package jp.shunin.registry.projections.standing.memory;

/** A place in bytes that {@link Bytes} put together, which moves on as they are read. */
final class Reading {

    private static final int SEVEN_BITS = 0x7F;

    private final byte[] bytes;
    private int place;

    Reading(byte[] bytes, int place) {
        this.bytes = bytes;
        this.place = place;
    }

    /** Another reading from the same place. */
    Reading fork() {
        return new Reading(bytes, place);
    }

    byte[] bytes() {
        return bytes;
    }

    int place() {
        return place;
    }

    void skip(int count) {
        place += count;
    }

    long small() {
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

    int smallInt() {
        return (int) small();
    }

    int near() {
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
