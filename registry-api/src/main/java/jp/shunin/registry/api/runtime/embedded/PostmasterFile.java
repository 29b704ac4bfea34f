package jp.shunin.registry.api.runtime.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code postmaster.pid}: by it a PostgreSQL server marks its folder as in use. It stays behind when the server is
 * killed, and its process id may since have been given to something else: in a restarted container, often to a thread
 * of this very application.
 *
 * @param cluster the folder of the server's data
 */
record PostmasterFile(Path cluster) {

    boolean exists() {
        return Files.exists(path());
    }

    /**
     * Whether the server that wrote the file is alive, and not merely some process with its number.
     *
     * @throws EmbeddedDatabaseException if the file is empty, as a loss of power can leave it
     */
    boolean namesALiveServer() throws IOException {
        return ProcessHandle.of(processId())
                .map(ProcessHandle::info)
                .filter(this::isServerOfThisCluster)
                .isPresent();
    }

    private boolean isServerOfThisCluster(ProcessHandle.Info process) {
        boolean postgres = process.command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
        // Windows does not tell the arguments of a process.
        boolean here = process.arguments()
                .map(arguments -> Stream.of(arguments).anyMatch(cluster.toString()::equals))
                .orElse(true);
        return postgres && here;
    }

    /**
     * Names this process instead of the dead server. PostgreSQL does not start while the process named in the file is
     * alive, unless that is its own parent. Deleting the file would do too, but would also take away the check that no
     * orphan of the dead server still writes to the data, which PostgreSQL makes by the file's further lines.
     */
    void inherit() throws IOException {
        List<String> lines = new ArrayList<>(lines());
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Path fresh = cluster.resolve("postmaster.pid.new");
        Files.write(fresh, lines);
        Files.move(fresh, path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private long processId() throws IOException {
        List<String> lines = lines();
        if (lines.isEmpty()) {
            throw new EmbeddedDatabaseException(
                    "%s is empty, so nobody can tell whether a PostgreSQL still runs on this folder. If none does, delete the file."
                            .formatted(path()));
        }
        return Long.parseLong(lines.getFirst().strip());
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(path());
    }

    private Path path() {
        return cluster.resolve("postmaster.pid");
    }
}
