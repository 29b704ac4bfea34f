package jp.shunin.registry.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A row of PostgreSQL's binary COPY format, read column by column. None of the columns may be null. */
final class BinaryRow {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int HEADER = SIGNATURE.length + 2 * Integer.BYTES;
    private static final short END = -1;

    private final ByteBuffer row;

    BinaryRow(byte[] message) {
        this.row = ByteBuffer.wrap(message);
        if (beginsWithSignature(message)) {
            row.position(HEADER);
        }
        row.getShort(); // The number of columns, which the reader knows.
    }

    /** Whether it is the mark after the last row; with no row at all it comes together with the header. */
    static boolean isEnd(byte[] message) {
        int at = beginsWithSignature(message) ? HEADER : 0;
        return message.length < at + Short.BYTES || ByteBuffer.wrap(message).getShort(at) == END;
    }

    /** Whether two rows begin with the same value. */
    static boolean sameFirstColumn(byte[] one, byte[] other) {
        ByteBuffer first = new BinaryRow(one).column();
        return first.equals(new BinaryRow(other).column());
    }

    String text() {
        ByteBuffer value = column();
        return new String(value.array(), value.position(), value.remaining(), StandardCharsets.UTF_8);
    }

    long bigint() {
        return column().getLong();
    }

    int integer() {
        return column().getInt();
    }

    byte[] bytes() {
        ByteBuffer value = column();
        byte[] bytes = new byte[value.remaining()];
        value.get(bytes);
        return bytes;
    }

    /** The next column's bytes, still in the row's array. */
    private ByteBuffer column() {
        int length = row.getInt();
        ByteBuffer value = ByteBuffer.wrap(row.array(), row.position(), length);
        row.position(row.position() + length);
        return value;
    }

    private static boolean beginsWithSignature(byte[] message) {
        return message.length >= HEADER
                && ByteBuffer.wrap(message, 0, SIGNATURE.length).equals(ByteBuffer.wrap(SIGNATURE));
    }
}
