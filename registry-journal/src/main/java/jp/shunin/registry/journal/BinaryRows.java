package jp.shunin.registry.journal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.util.ByteStreamWriter;

/**
 * Rows in PostgreSQL's binary COPY format: the fastest way into a table, and free of any escaping. A row is begun with
 * the number of its columns, and then told column by column.
 */
public final class BinaryRows {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int END = -1;
    private static final LocalDate EPOCH_DAY = LocalDate.of(2000, 1, 1);
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final int TEXT = 25;
    private static final int DATE_RANGE = 3912;
    private static final int BOTH_INCLUDED = 0x02 | 0x04;
    private static final int NO_LOWER = 0x08;
    private static final int NO_UPPER = 0x10;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    private final DataOutputStream out = new DataOutputStream(bytes);

    public BinaryRows() {
        write(() -> {
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
        });
    }

    /** Begins a row. */
    public BinaryRows row(int columns) {
        return write(() -> out.writeShort(columns));
    }

    public BinaryRows text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    public BinaryRows bigint(long value) {
        return write(() -> {
            out.writeInt(Long.BYTES);
            out.writeLong(value);
        });
    }

    public BinaryRows integer(int value) {
        return write(() -> {
            out.writeInt(Integer.BYTES);
            out.writeInt(value);
        });
    }

    public BinaryRows timestamp(Instant value) {
        return bigint(EPOCH.until(value, ChronoUnit.MICROS));
    }

    public BinaryRows bytes(byte[] value) {
        return write(() -> {
            out.writeInt(value.length);
            out.write(value);
        });
    }

    public BinaryRows texts(List<String> values) {
        return array(
                TEXT,
                values.stream()
                        .map(value -> value.getBytes(StandardCharsets.UTF_8))
                        .toList());
    }

    /** An array of what {@link #dateRange} makes. */
    public BinaryRows dateRanges(List<byte[]> ranges) {
        return array(DATE_RANGE, ranges);
    }

    /** A range of days, both included; null where it has no end. */
    public static byte[] dateRange(@Nullable LocalDate from, @Nullable LocalDate through) {
        ByteBuffer range = ByteBuffer.allocate(1 + 4 * Integer.BYTES);
        range.put((byte) (BOTH_INCLUDED | (from == null ? NO_LOWER : 0) | (through == null ? NO_UPPER : 0)));
        putBound(range, from);
        putBound(range, through);
        byte[] written = new byte[range.position()];
        range.flip().get(written);
        return written;
    }

    private static void putBound(ByteBuffer range, @Nullable LocalDate bound) {
        if (bound != null) {
            range.putInt(Integer.BYTES).putInt(Math.toIntExact(EPOCH_DAY.until(bound, ChronoUnit.DAYS)));
        }
    }

    /**
     * Copies the rows within the transaction of the connection.
     *
     * @param copy the statement: {@code copy … from stdin (format binary)}
     */
    public void into(Connection connection, String copy) throws SQLException {
        write(() -> out.writeShort(END));
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(copy, ByteStreamWriter.of(ByteBuffer.wrap(bytes.toByteArray())));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private BinaryRows array(int elementType, List<byte[]> elements) {
        int length = 5 * Integer.BYTES
                + elements.stream()
                        .mapToInt(element -> Integer.BYTES + element.length)
                        .sum();
        return write(() -> {
            out.writeInt(length);
            out.writeInt(1);
            out.writeInt(0);
            out.writeInt(elementType);
            out.writeInt(elements.size());
            out.writeInt(1);
            for (byte[] element : elements) {
                out.writeInt(element.length);
                out.write(element);
            }
        });
    }

    private BinaryRows write(Writing writing) {
        try {
            writing.write();
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @FunctionalInterface
    private interface Writing {
        void write() throws IOException;
    }
}
