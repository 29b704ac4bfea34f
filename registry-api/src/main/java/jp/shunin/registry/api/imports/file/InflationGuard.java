package jp.shunin.registry.api.imports.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Keeps out workbooks that are small on the disk and would not fit into memory. It unpacks them once, for what a zip file
 * says of its own sizes need not be true.
 */
final class InflationGuard {

    private static final int PIECE = 1 << 16;
    private static final long MEGABYTE = 1 << 20;

    /** Sheets are read row by row; all else, such as the texts that they share, is held in memory. */
    private static final String SHEETS = "xl/worksheets/";

    private static final long MOST_IN_MEMORY = 256 * MEGABYTE;

    /** The registers of prefectures pack to about a tenth; nothing that people wrote comes near this. */
    private static final long MOST_TIMES = 200;

    private static final long NOT_WORTH_A_LOOK = 8 * MEGABYTE;

    private InflationGuard() {}

    /** @throws UnreadableFileException if a part of the workbook becomes too large when it is unpacked */
    static void check(Path workbook) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                check(zip, entry);
            }
        }
    }

    private static void check(ZipFile zip, ZipEntry entry) throws IOException {
        long most = most(entry);
        long inflated = 0;
        byte[] piece = new byte[PIECE];
        try (InputStream part = zip.getInputStream(entry)) {
            for (int read = part.read(piece); read >= 0; read = part.read(piece)) {
                inflated += read;
                if (inflated > most) {
                    throw new UnreadableFileException(
                            UnreadableFileException.Cause.WORKBOOK_INFLATES, entry.getName(), most / MEGABYTE);
                }
            }
        }
    }

    private static long most(ZipEntry entry) {
        long byRatio = Math.max(NOT_WORTH_A_LOOK, MOST_TIMES * Math.max(0, entry.getCompressedSize()));
        return entry.getName().startsWith(SHEETS) ? byRatio : Math.min(byRatio, MOST_IN_MEMORY);
    }
}
