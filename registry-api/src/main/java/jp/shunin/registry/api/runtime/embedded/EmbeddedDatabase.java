package jp.shunin.registry.api.runtime.embedded;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running PostgreSQL server of the application's own, for trying out and small use. It is a real and durable one
 * (fsync and synchronous commit on), keeps its data across restarts and kills, and answers on loopback only, to who
 * knows the password in the data folder.
 *
 * <p>The data folder holds {@code postgres} (the data), {@code postgres.password}, {@code postgres.log},
 * {@code postgres-binaries} and {@code registry.lock}.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final DataDirectoryLock lock;
    private final Cluster cluster;
    private final String url;
    private final Login owner;
    private final Login application;
    private boolean closed;

    private EmbeddedDatabase(DataDirectoryLock lock, Cluster cluster, String url, Login owner, Login application) {
        this.lock = lock;
        this.cluster = cluster;
        this.url = url;
        this.owner = owner;
        this.application = application;
    }

    /**
     * Starts the server, making its data first if the folder has none.
     *
     * @param dataDirectory made if missing
     * @return when it answers; after a crash that is after it has recovered
     * @throws EmbeddedDatabaseException if another live application uses the folder, if another major version of
     *     PostgreSQL made it, or if the server does not start
     */
    public static EmbeddedDatabase start(Path dataDirectory) {
        return start(dataDirectory, dataDirectory.resolve("postgres-binaries"));
    }

    static EmbeddedDatabase start(Path dataDirectory, Path binariesDirectory) {
        try {
            // The real path, because it is compared with the one that a left-over server was started with.
            Path folder = Files.createDirectories(dataDirectory).toRealPath();
            DataDirectoryLock lock = DataDirectoryLock.take(folder);
            try {
                return start(folder, PostgresBinaries.unpackedBelow(binariesDirectory.toAbsolutePath()), lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new EmbeddedDatabaseException(
                    "The registry cannot keep its data in %s (registry.data-dir): %s."
                            .formatted(dataDirectory, reason(e)),
                    e);
        }
    }

    /** In words: what went wrong with a file is said by the class of the exception, and the path by its message. */
    private static String reason(IOException e) {
        return switch (e) {
            case FileAlreadyExistsException file -> file.getFile() + " is a file, not a folder";
            case AccessDeniedException denied ->
                "the user %s has no right to %s".formatted(System.getProperty("user.name"), denied.getFile());
            case NoSuchFileException missing -> missing.getFile() + " is not there and cannot be made";
            default -> String.valueOf(e.getMessage());
        };
    }

    private static EmbeddedDatabase start(Path folder, PostgresBinaries binaries, DataDirectoryLock lock)
            throws IOException {
        var cluster = new Cluster(folder.resolve("postgres"), folder.resolve("postgres.log"), binaries);
        var password = new Password(folder.resolve("postgres.password"));
        cluster.create(password);
        cluster.recoverFromKill();
        Login owner = new Login(Cluster.SUPERUSER, password.read());
        String version = binaries.version();
        String url = "jdbc:postgresql://%s:%d/postgres".formatted(Cluster.HOST, cluster.start());
        log.info(
                "embedded PostgreSQL {}, data in {}, for trying out and small use; set spring.datasource.url to use"
                        + " your own",
                version,
                cluster.directory());
        return new EmbeddedDatabase(lock, cluster, url, owner, admitted(cluster, url, owner));
    }

    private static Login admitted(Cluster cluster, String url, Login owner) {
        try {
            return ApplicationRole.admit(url, owner);
        } catch (SQLException e) {
            cluster.stop();
            throw new EmbeddedDatabaseException(
                    "The role %s cannot be made in the embedded PostgreSQL on %s: %s"
                            .formatted(ApplicationRole.NAME, cluster.directory(), e.getMessage()),
                    e);
        }
    }

    /** The JDBC URL, on loopback; the port is another one at each start. */
    public String url() {
        return url;
    }

    /** The server's superuser, who owns the tables. Its password was made when the data was. */
    public Login owner() {
        return owner;
    }

    /** The role as which the application works. */
    public Login application() {
        return application;
    }

    /** Stops the server in good order and leaves the data folder to the next. A second call does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (lock) {
            cluster.stop();
            log.info("embedded PostgreSQL stopped");
        }
    }
}
