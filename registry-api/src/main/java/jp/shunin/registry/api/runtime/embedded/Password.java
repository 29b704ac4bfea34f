package jp.shunin.registry.api.runtime.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The embedded server's password: made up once, kept beside the data, readable by its owner only. It shuts out the
 * other users of the machine, who can reach a port on loopback as well.
 *
 * @param file where it is kept, in the form that {@code initdb --pwfile} reads
 */
record Password(Path file) {

    private static final int BYTES = 24;

    /** Makes up a new one, in the place of any other. */
    void make() throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, readableByOwnerOnly());
        Files.writeString(file, random());
    }

    /** One that nobody can guess, in hexadecimal. */
    static String random() {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    String read() throws IOException {
        return Files.readString(file).strip();
    }

    private FileAttribute<?>[] readableByOwnerOnly() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[] {};
    }
}
