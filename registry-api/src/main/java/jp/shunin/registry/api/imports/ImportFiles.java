package jp.shunin.registry.api.imports;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import jp.shunin.registry.api.imports.file.EncodingProbe;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that were handed in, in the database: in pieces, so that no file is too large to be held. */
@Component
class ImportFiles {

    private static final int CHUNK = 1 << 20;

    private final JdbcClient jdbc;

    ImportFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes a file in. Each piece is a transaction of its own, for a long one would hold back all readers of the journal.
     *
     * @throws jp.shunin.registry.api.imports.file.UnreadableFileException if it is no file that can be read
     */
    UploadedFile take(UUID importId, InputStream file) throws IOException {
        MessageDigest digest = sha256();
        EncodingProbe probe = new EncodingProbe();
        long bytes = 0;
        byte[] chunk = file.readNBytes(CHUNK);
        for (int number = 0; chunk.length > 0; number++) {
            digest.update(chunk);
            probe.look(chunk, chunk.length);
            bytes += chunk.length;
            keep(importId, number, chunk);
            chunk = file.readNBytes(CHUNK);
        }
        return new UploadedFile(bytes, HexFormat.of().formatHex(digest.digest()), probe.recognised());
    }

    private void keep(UUID importId, int number, byte[] chunk) {
        jdbc.sql("insert into import_chunk (import_id, number, content) values (?, ?, ?)")
                .param(importId)
                .param(number)
                .param(chunk)
                .update();
    }

    /** The file from its beginning; one piece is held at a time. */
    InputStream open(UUID importId) {
        return new Chunks(importId);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private final class Chunks extends InputStream {

        private final UUID importId;
        private byte[] chunk = new byte[0];
        private int next;
        private int at;

        Chunks(UUID importId) {
            this.importId = importId;
        }

        @Override
        public int read() {
            return hasMore() ? chunk[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            if (!hasMore()) {
                return -1;
            }
            int count = Math.min(length, chunk.length - at);
            System.arraycopy(chunk, at, buffer, offset, count);
            at += count;
            return count;
        }

        private boolean hasMore() {
            if (at == chunk.length) {
                chunk = jdbc.sql("select content from import_chunk where import_id = ? and number = ?")
                        .param(importId)
                        .param(next++)
                        .query((row, _) -> row.getBytes(1))
                        .optional()
                        .orElse(new byte[0]);
                at = 0;
            }
            return chunk.length > 0;
        }
    }
}
