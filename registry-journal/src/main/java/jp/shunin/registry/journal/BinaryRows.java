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
import java.time.temporal.ChronoUnit;
import org.postgresql.PGConnection;
import org.postgresql.util.ByteStreamWriter;

/**
 * Rows in PostgreSQL's binary COPY format: the fastest way into a table, and free of any escaping. A row is begun with
 * the number of its columns, and then told column by column.
 */
final class BinaryRows {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int END = -1;
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    private final DataOutputStream out = new DataOutputStream(bytes);

    BinaryRows() {
        write(() -> {
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
        });
    }

    /** Begins a row. */
    BinaryRows row(int columns) {
        return write(() -> out.writeShort(columns));
    }

    BinaryRows text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    BinaryRows bigint(long value) {
        return write(() -> {
            out.writeInt(Long.BYTES);
            out.writeLong(value);
        });
    }

    BinaryRows integer(int value) {
        return write(() -> {
            out.writeInt(Integer.BYTES);
            out.writeInt(value);
        });
    }

    BinaryRows timestamp(Instant value) {
        return bigint(EPOCH.until(value, ChronoUnit.MICROS));
    }

    BinaryRows bytes(byte[] value) {
        return write(() -> {
            out.writeInt(value.length);
            out.write(value);
        });
    }

    /**
     * Copies the rows within the transaction of the connection.
     *
     * @param copy the statement: {@code copy … from stdin (format binary)}
     */
    void into(Connection connection, String copy) throws SQLException {
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
