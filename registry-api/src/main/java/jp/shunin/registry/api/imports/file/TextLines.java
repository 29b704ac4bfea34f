package jp.shunin.registry.api.imports.file;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** The lines of a text as they stand there, each with its end. Of one that is far too long only the beginning is held. */
final class TextLines implements AutoCloseable {

    private static final int NOTHING_MORE = -1;

    private final Reader text;
    private final int longest;
    private final char[] buffer = new char[1 << 14];
    private final StringBuilder line = new StringBuilder();
    private int at;
    private int filled;

    /** @param longest how much of a line is held */
    TextLines(Reader text, int longest) {
        this.text = text;
        this.longest = longest;
    }

    /** The next line with its end, which is CR, LF or both; of one that is too long its beginning. Null at the end. */
    @Nullable
    String next() throws IOException {
        line.setLength(0);
        boolean begun = false;
        while (more()) {
            begun = true;
            boolean ended = takeThroughEnd();
            if (ended) {
                return line.toString();
            }
        }
        return begun ? line.toString() : null;
    }

    /** Whether the end of the line has come with what is in the buffer. */
    private boolean takeThroughEnd() throws IOException {
        int from = at;
        while (at < filled && buffer[at] != '\n' && buffer[at] != '\r') {
            at++;
        }
        take(from, at);
        if (at == filled) {
            return false;
        }
        boolean carriageReturn = buffer[at] == '\r';
        take(at, ++at);
        if (carriageReturn && more() && buffer[at] == '\n') {
            take(at, ++at);
        }
        return true;
    }

    private void take(int from, int end) {
        line.append(buffer, from, Math.min(end - from, Math.max(0, longest - line.length())));
    }

    private boolean more() throws IOException {
        if (at == filled && filled != NOTHING_MORE) {
            filled = text.read(buffer);
            at = filled == NOTHING_MORE ? NOTHING_MORE : 0;
        }
        return filled != NOTHING_MORE;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
