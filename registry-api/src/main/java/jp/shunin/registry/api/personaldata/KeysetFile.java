package jp.shunin.registry.api.personaldata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import jp.shunin.registry.journal.keys.KeyEncryption;
import jp.shunin.registry.journal.keys.KeyEncryptionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key-encryption key in a file that only its owner can read. It is on the disk before any key is wrapped under it.
 *
 * @param path where it is
 */
record KeysetFile(Path path) {

    private static final Logger log = LoggerFactory.getLogger(KeysetFile.class);

    /**
     * The keyset; a new one if there is none.
     *
     * @param needed whether the database has keys already, which only the keyset of then can open
     * @throws KeyEncryptionException if it is needed and missing, or is no keyset
     */
    KeyEncryption read(boolean needed) {
        if (Files.exists(path)) {
            return existing();
        }
        if (needed) {
            throw new KeyEncryptionException(
                    ("The key-encryption key of personal data is missing: there is no file %s, and the database has"
                        + " keys that only that one opens. Put it back from your copy, or name another place with"
                        + " registry.personal-data.key-file. Without it nobody's name can be read any more.")
                            .formatted(path),
                    null);
        }
        return made();
    }

    /** Of nodes that begin at the same moment one makes it, and the others take it. */
    private KeyEncryption made() {
        written(KeyEncryption.generated(), beside -> {
            try {
                Files.createLink(path, beside);
            } catch (FileAlreadyExistsException another) {
                log.info("another node has made the key-encryption key {}", path);
            }
            Files.delete(beside);
        });
        return existing();
    }

    private KeyEncryption existing() {
        try {
            return KeyEncryption.parsed(Files.readString(path));
        } catch (IOException cause) {
            throw new KeyEncryptionException(
                    "The key-encryption key of personal data cannot be read from %s: %s".formatted(path, cause), cause);
        }
    }

    /** Puts a keyset in the place of what is there, as a whole or not at all. */
    void write(KeyEncryption keyset) {
        written(
                keyset,
                beside ->
                        Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING));
    }

    @FunctionalInterface
    private interface Placing {
        void place(Path beside) throws IOException;
    }

    /** Writes a keyset beside the place, to the disk, and then has it put there. */
    private void written(KeyEncryption keyset, Placing placing) {
        Path folder = Objects.requireNonNull(path.toAbsolutePath().getParent());
        Path beside = folder.resolve(path.getFileName() + "." + UUID.randomUUID());
        try {
            Files.createDirectories(folder);
            try (FileChannel file = FileChannel.open(
                    beside, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), readableByOwnerOnly())) {
                file.write(ByteBuffer.wrap(keyset.json().getBytes(StandardCharsets.UTF_8)));
                file.force(true);
            }
            placing.place(beside);
        } catch (IOException cause) {
            throw new UncheckedIOException("the key-encryption key cannot be written to " + path, cause);
        }
    }

    private FileAttribute<?>[] readableByOwnerOnly() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[] {};
    }
}
