package jp.shunin.registry.projections.table;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows in PostgreSQL's binary COPY format. A row is begun with the number of its columns, and then told column by column
 * in their order.
 */
public final class CopyRows {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int NULL = -1;
    private static final int END = -1;
    private static final int WITHOUT_NULLS = 0;
    private static final int TEXT = 25;
    private static final int DATE_RANGE = 3912;
    private static final int BOTH_INCLUDED = 0x02 | 0x04;
    private static final int NO_LOWER = 0x08;
    private static final int NO_UPPER = 0x10;
    private static final int INFINITY = Integer.MAX_VALUE;
    private static final byte JSONB_VERSION = 1;
    private static final long FIRST_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

    private final Bytes bytes = new Bytes();
    private int rows;

    public CopyRows() {
        begin();
    }

    private void begin() {
        bytes.all(SIGNATURE);
        bytes.int4(0);
        bytes.int4(0);
    }

    /** Begins a row. */
    public CopyRows row(int columns) {
        rows++;
        bytes.int2(columns);
        return this;
    }

    public CopyRows text(@Nullable String value) {
        return value == null ? none() : value(value.getBytes(StandardCharsets.UTF_8));
    }

    /** JSON for a column of type jsonb. */
    public CopyRows jsonb(byte[] json) {
        bytes.int4(1 + json.length);
        bytes.int1(JSONB_VERSION);
        bytes.all(json);
        return this;
    }

    public CopyRows bigint(long value) {
        bytes.int4(Long.BYTES);
        bytes.int8(value);
        return this;
    }

    public CopyRows integer(int value) {
        bytes.int4(Integer.BYTES);
        bytes.int4(value);
        return this;
    }

    public CopyRows truth(boolean value) {
        bytes.int4(1);
        bytes.int1(value ? 1 : 0);
        return this;
    }

    public CopyRows date(@Nullable LocalDate day) {
        return day == null ? none() : integer(number(day));
    }

    /** A day; null is the one that never comes, {@code infinity}. */
    public CopyRows dateOrInfinity(@Nullable LocalDate day) {
        return integer(day == null ? INFINITY : number(day));
    }

    /** Days from one to another, both included; null where there is no first or no last. */
    public CopyRows dateRange(@Nullable LocalDate from, @Nullable LocalDate through) {
        bytes.int4(1 + boundLength(from) + boundLength(through));
        bytes.int1(BOTH_INCLUDED | (from == null ? NO_LOWER : 0) | (through == null ? NO_UPPER : 0));
        bound(from);
        bound(through);
        return this;
    }

    private static int boundLength(@Nullable LocalDate bound) {
        return bound == null ? 0 : 2 * Integer.BYTES;
    }

    private void bound(@Nullable LocalDate bound) {
        if (bound != null) {
            integer(number(bound));
        }
    }

    public CopyRows texts(List<byte[]> values) {
        return array(TEXT, values.size(), () -> values.forEach(this::value));
    }

    /** Begins an array of so many ranges, each then told by {@link #dateRange}. */
    public CopyRows dateRanges(int count, Runnable ranges) {
        return array(DATE_RANGE, count, ranges);
    }

    private CopyRows array(int elementType, int count, Runnable elements) {
        int lengthAt = bytes.size();
        bytes.int4(0);
        bytes.int4(count == 0 ? 0 : 1);
        bytes.int4(WITHOUT_NULLS);
        bytes.int4(elementType);
        if (count > 0) {
            bytes.int4(count);
            bytes.int4(1);
        }
        elements.run();
        bytes.putInt4(lengthAt, bytes.size() - lengthAt - Integer.BYTES);
        return this;
    }

    /** Bytes for a column of type bytea. */
    public CopyRows bytes(byte[] value) {
        return value(value);
    }

    private CopyRows value(byte[] value) {
        bytes.int4(value.length);
        bytes.all(value);
        return this;
    }

    private CopyRows none() {
        bytes.int4(NULL);
        return this;
    }

    private static int number(LocalDate day) {
        return Math.toIntExact(day.toEpochDay() - FIRST_DAY);
    }

    /** How many bytes there are. */
    public int size() {
        return bytes.size();
    }

    public boolean isEmpty() {
        return rows == 0;
    }

    /** Ends the rows and hands them out; then there are none again. */
    public byte[] take() {
        bytes.int2(END);
        byte[] taken = bytes.take();
        rows = 0;
        begin();
        return taken;
    }

    /** Bytes with the numbers of PostgreSQL's protocol, the highest byte first. */
    private static final class Bytes {

        private static final int FIRST_SIZE = 1 << 16;

        private ByteBuffer buffer = ByteBuffer.allocate(FIRST_SIZE);

        private ByteBuffer roomFor(int length) {
            if (buffer.remaining() < length) {
                ByteBuffer larger = ByteBuffer.allocate(2 * buffer.capacity() + length);
                buffer = larger.put(buffer.flip());
            }
            return buffer;
        }

        void int1(int value) {
            roomFor(1).put((byte) value);
        }

        void int2(int value) {
            roomFor(Short.BYTES).putShort((short) value);
        }

        void int4(int value) {
            roomFor(Integer.BYTES).putInt(value);
        }

        void int8(long value) {
            roomFor(Long.BYTES).putLong(value);
        }

        void all(byte[] bytes) {
            roomFor(bytes.length).put(bytes);
        }

        void putInt4(int at, int value) {
            buffer.putInt(at, value);
        }

        int size() {
            return buffer.position();
        }

        byte[] take() {
            byte[] taken = Arrays.copyOf(buffer.array(), buffer.position());
            buffer.clear();
            return taken;
        }
    }
}
