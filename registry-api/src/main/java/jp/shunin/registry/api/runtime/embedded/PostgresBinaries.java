package jp.shunin.registry.api.runtime.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs from the Maven artifact, unpacked on disk.
 *
 * @param directory where {@code bin}, {@code lib} and {@code share} are
 */
record PostgresBinaries(Path directory) {

    private static final int DIGEST_CHARACTERS = 16;
    private static final int EXECUTABLE = 0100;

    /**
     * Unpacks the programs for this machine below a folder, unless they are there already.
     *
     * @throws EmbeddedDatabaseException if the application was built without those for this kind of machine
     */
    static PostgresBinaries unpackedBelow(Path parent) throws IOException {
        byte[] archive = archiveForThisMachine();
        Path target = parent.resolve(digest(archive));
        if (Files.notExists(target)) {
            Path partial = Files.createDirectories(parent).resolve(target.getFileName() + ".new");
            FileSystemUtils.deleteRecursively(partial);
            unpack(archive, partial);
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresBinaries(target);
    }

    /** The path of a program, without the ending that Windows adds by itself. */
    String program(String name) {
        return directory.resolve("bin").resolve(name).toString();
    }

    /** The version as PostgreSQL writes it, such as {@code 18.6}. */
    String version() {
        String answer = PostgresCommand.run(program("postgres"), "--version").strip();
        return answer.substring(answer.lastIndexOf(' ') + 1);
    }

    private static byte[] archiveForThisMachine() throws IOException {
        String system = System.getProperty("os.name");
        String architecture = System.getProperty("os.arch");
        try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, architecture)) {
            return archive.readAllBytes();
        } catch (IllegalStateException notFound) {
            throw new EmbeddedDatabaseException(
                    "This build of the registry carries no PostgreSQL for %s on %s.".formatted(system, architecture),
                    notFound);
        }
    }

    private static String digest(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest).substring(0, DIGEST_CHARACTERS);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(
                new BufferedInputStream(new XZInputStream(new ByteArrayInputStream(archive))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, target);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path path = entry.resolveIn(target);
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        if ((entry.getMode() & EXECUTABLE) != 0 && !path.toFile().setExecutable(true)) {
            throw new IOException("cannot make %s executable".formatted(path));
        }
    }
}
