package jp.shunin.registry.api.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The lines of a text that may be endless, none of which is held beyond what a sensible line has. */
final class BoundedLines implements Iterator<String> {

    private static final int MOST_CHARACTERS = 1_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int END = -1;

    private final Reader text;
    private final char[] buffer = new char[1 << 13];
    private int used;
    private int filled;
    private @Nullable String next;
    private long place;

    BoundedLines(InputStream text) {
        this.text = new InputStreamReader(text, StandardCharsets.UTF_8);
        this.next = read();
        if (next != null && !next.isEmpty() && next.charAt(0) == BYTE_ORDER_MARK) {
            next = next.substring(1);
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    /** The next line; of a longer one its beginning, too long to be read as anything. */
    @Override
    public String next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        place++;
        String line = next;
        next = read();
        return line;
    }

    /** Whether there is a next line, and it is such a one. */
    boolean nextIs(Predicate<String> such) {
        return next != null && such.test(next);
    }

    /** The place of the line that was given last, from 1 on. */
    long place() {
        return place;
    }

    static boolean isCutShort(String line) {
        return line.length() > MOST_CHARACTERS;
    }

    private @Nullable String read() {
        StringBuilder line = new StringBuilder();
        int character = character();
        boolean ended = character == END;
        for (; character != '\n' && character != END; character = character()) {
            if (line.length() <= MOST_CHARACTERS) {
                line.append((char) character);
            }
        }
        return ended ? null : line.toString().strip();
    }

    /** From a buffer of its own: that of a reader takes a lock for each character. */
    private int character() {
        if (used == filled) {
            fill();
        }
        return filled == END ? END : buffer[used++];
    }

    private void fill() {
        try {
            filled = text.read(buffer);
            used = 0;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
