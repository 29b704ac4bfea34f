package jp.shunin.registry.api.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/**
 * Takes in a good part of a body before it is answered: most clients do not read the answer before they have sent their
 * question to its end, and would wait for ever for a server that waits for them.
 */
final class ReadAhead {

    private static final int MOST_BYTES = 16 << 20;

    private ReadAhead() {}

    static InputStream of(InputStream body) throws IOException {
        return new SequenceInputStream(new ByteArrayInputStream(body.readNBytes(MOST_BYTES)), body);
    }
}
