package jp.shunin.registry.api.imports.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Recognises the encoding of a file while it passes by: the one that can read all of it, or else the one that stumbles
 * less. UTF-8 comes first, since hardly any other text looks like it.
 */
public final class EncodingProbe {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Attempt utf8 = new Attempt(StandardCharsets.UTF_8);
    private final Attempt windows31j = new Attempt(TextEncoding.WINDOWS_31J.charset());
    private final FirstBytes first = new FirstBytes();

    /** Looks at the next bytes. */
    public void look(byte[] bytes, int length) {
        first.keep(bytes, length);
        utf8.look(bytes, length);
        windows31j.look(bytes, length);
    }

    /**
     * The encoding that was recognised.
     *
     * @throws UnreadableFileException if the file is none that can be read
     */
    public Recognised recognised() {
        if (first.begin('P', 'K', 3, 4)) {
            return new Recognised(TextEncoding.EXCEL, true);
        }
        if (first.begin(0xD0, 0xCF, 0x11, 0xE0) || first.begin(0xFF, 0xFE) || first.begin(0xFE, 0xFF)) {
            throw new UnreadableFileException(UnreadableFileException.Cause.FILE_FORM_UNKNOWN);
        }
        utf8.end();
        windows31j.end();
        if (first.begin(BYTE_ORDER_MARK[0], BYTE_ORDER_MARK[1], BYTE_ORDER_MARK[2])) {
            return new Recognised(TextEncoding.UTF_8_BOM, utf8.faults == 0);
        }
        return utf8.faults <= windows31j.faults
                ? new Recognised(TextEncoding.UTF_8, utf8.faults == 0)
                : new Recognised(TextEncoding.WINDOWS_31J, windows31j.faults == 0);
    }

    /**
     * What a file seems to be written in.
     *
     * @param whole whether all of it can be read so
     */
    public record Recognised(TextEncoding encoding, boolean whole) {}

    private static final class FirstBytes {

        private static final int MOST = 4;

        private final byte[] bytes = new byte[MOST];
        private int length;

        void keep(byte[] more, int count) {
            for (int i = 0; i < count && length < MOST; i++) {
                bytes[length++] = more[i];
            }
        }

        boolean begin(int... wanted) {
            for (int i = 0; i < wanted.length; i++) {
                if (i >= length || bytes[i] != (byte) wanted[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final class Attempt {

        private static final int CHARACTERS = 1 << 14;

        private final CharsetDecoder decoder;
        private final CharBuffer read = CharBuffer.allocate(CHARACTERS);
        private ByteBuffer rest = ByteBuffer.allocate(0);
        private long faults;

        Attempt(Charset charset) {
            decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
        }

        void look(byte[] bytes, int length) {
            ByteBuffer all = ByteBuffer.allocate(rest.remaining() + length);
            all.put(rest).put(bytes, 0, length).flip();
            decode(all, false);
            rest = all.slice();
        }

        void end() {
            decode(rest, true);
        }

        private void decode(ByteBuffer bytes, boolean last) {
            CoderResult result;
            do {
                read.clear();
                result = decoder.decode(bytes, read, last);
                if (result.isError()) {
                    faults++;
                    bytes.position(bytes.position() + result.length());
                }
            } while (!result.isUnderflow());
        }
    }
}
