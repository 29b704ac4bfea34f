package jp.shunin.registry.api.runtime.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * One PostgreSQL data folder, and the server on it.
 *
 * @param directory the data folder; nothing else lies in it
 * @param log where the server writes its messages
 * @param binaries the programs to run it with
 */
record Cluster(Path directory, Path log, PostgresBinaries binaries) {

    static final String SUPERUSER = "registry";
    static final String HOST = "127.0.0.1";

    private static final Logger logger = LoggerFactory.getLogger(Cluster.class);

    /** Crash recovery of a large register takes its time; giving up on it would help nobody. */
    private static final String START_TIMEOUT_SECONDS = "600";

    private static final String STOP_TIMEOUT_SECONDS = "60";

    /** Said on the command line, so that nothing written into the folder weakens it. */
    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "listen_addresses", HOST,
            // A socket file would fail where the path of the data folder is long.
            "unix_socket_directories", "",
            "log_checkpoints", "off");

    /**
     * Makes the folder, and the password with it, if it is not there yet.
     *
     * @throws EmbeddedDatabaseException if it is there, and another major version made it
     */
    void create(Password password) throws IOException {
        if (Files.exists(directory)) {
            requireSameMajorVersion();
            return;
        }
        // Made aside and moved, so that a kill in the middle leaves nothing that looks like a database.
        Path partial = directory.resolveSibling(directory.getFileName() + ".new");
        FileSystemUtils.deleteRecursively(partial);
        password.make();
        PostgresCommand.run(
                binaries.program("initdb"),
                "--pgdata=" + partial,
                "--username=" + SUPERUSER,
                "--pwfile=" + password.file(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--no-instructions");
        Files.move(partial, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    private void requireSameMajorVersion() throws IOException {
        Path file = directory.resolve("PG_VERSION");
        if (Files.notExists(file)) {
            throw new EmbeddedDatabaseException(
                    "%s is not a PostgreSQL data folder: it has no PG_VERSION. Move it away, or give the registry another folder with registry.data-dir."
                            .formatted(directory));
        }
        String dataVersion = Files.readString(file).strip();
        String version = binaries.version();
        if (!List.of(version.split("\\.")).getFirst().equals(dataVersion)) {
            throw new EmbeddedDatabaseException(
                    "%s was made by PostgreSQL %s, and this registry carries PostgreSQL %s, which cannot read it. Dump it with the registry that made it and load it here, or run that registry."
                            .formatted(directory, dataVersion, version));
        }
    }

    /**
     * Clears away what a killed application left: a server still running on the folder is stopped in good order, and
     * a dead one's mark is taken over. To be called only by who holds the {@link DataDirectoryLock}.
     */
    void recoverFromKill() throws IOException {
        var mark = new PostmasterFile(directory);
        if (!mark.exists()) {
            return;
        }
        if (mark.namesALiveServer()) {
            logger.info("Stopping the PostgreSQL that a killed registry left running on {}", directory);
            stop();
        } else {
            logger.info("The PostgreSQL on {} was not stopped in good order; it now recovers from its log", directory);
            mark.inherit();
        }
    }

    /**
     * Starts the server and waits until it answers.
     *
     * @return the port, on {@link #HOST}
     */
    int start() throws IOException {
        int port = freePort();
        String settings = Stream.of(SETTINGS, MachineMemory.settings())
                .flatMap(some -> some.entrySet().stream())
                .map(setting -> "-c %s=%s".formatted(setting.getKey(), setting.getValue()))
                .collect(Collectors.joining(" ", "", " -p " + port));
        // pg_ctl gives the server a session of its own: Ctrl-C in the terminal stops the registry, and not first
        // the database under its feet.
        PostgresCommand.run(
                binaries.program("pg_ctl"),
                "start",
                "--wait",
                "--timeout=" + START_TIMEOUT_SECONDS,
                "--pgdata=" + directory,
                "--log=" + log,
                "--options=" + settings);
        return port;
    }

    /** Ends all sessions, writes everything down and stops the server; returns when it is gone. */
    void stop() {
        PostgresCommand.run(
                binaries.program("pg_ctl"),
                "stop",
                "--wait",
                "--timeout=" + STOP_TIMEOUT_SECONDS,
                "--mode=fast",
                "--pgdata=" + directory);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        }
    }
}
