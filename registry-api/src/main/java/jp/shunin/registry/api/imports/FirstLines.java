package jp.shunin.registry.api.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;
import java.util.OptionalLong;
import jp.shunin.registry.core.caremanager.RegistrationNumber;

/**
 * On which line of a file a number stands first. A bit for each number that eight digits can tell says whether it was
 * seen, 12 MB for all of them; the lines lie in a temporary file and are only looked up where a number comes again.
 */
final class FirstLines implements AutoCloseable {

    private final BitSet seen = new BitSet();
    private final ByteBuffer line = ByteBuffer.allocate(Long.BYTES);
    private final FileChannel lines;

    private FirstLines(FileChannel lines) {
        this.lines = lines;
    }

    static FirstLines none() {
        try {
            Path file = Files.createTempFile("import", ".lines");
            return new FirstLines(FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** The line on which the number stood before; empty, and noted, if this is the first one. */
    OptionalLong earlier(RegistrationNumber number, long thisLine) {
        int index = Integer.parseInt(number.value());
        try {
            if (seen.get(index)) {
                return OptionalLong.of(read(index));
            }
            write(index, thisLine);
            seen.set(index);
            return OptionalLong.empty();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private long read(int index) throws IOException {
        line.clear();
        lines.read(line, place(index));
        return line.getLong(0);
    }

    private void write(int index, long thisLine) throws IOException {
        line.clear();
        line.putLong(0, thisLine);
        lines.write(line, place(index));
    }

    private static long place(int index) {
        return (long) index * Long.BYTES;
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
