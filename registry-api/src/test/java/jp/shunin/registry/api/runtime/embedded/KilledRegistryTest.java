package jp.shunin.registry.api.runtime.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A registry that is killed while it writes")
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class KilledRegistryTest {

    private static final int ENOUGH = 50;

    @TempDir
    static Path binaries;

    @TempDir
    Path dataDirectory;

    private Process registry;
    private BufferedReader output;
    private int committed;

    @BeforeEach
    void aRegistryIsWriting() throws IOException {
        registry = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritingRegistry.class.getName(),
                        dataDirectory.toString(),
                        binaries.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        output = registry.inputReader();
        while (committed < ENOUGH) {
            readLine(output.readLine());
        }
    }

    @AfterEach
    void nothingIsLeftRunning() throws Exception {
        registry.destroyForcibly().waitFor();
        if (Files.exists(postmasterPid())) {
            postmaster().ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    @Test
    @DisplayName("leaves its server running; the next one takes the folder over, with every committed row")
    void serverLeftRunning() throws Exception {
        ProcessHandle server = postmaster().orElseThrow();
        killTheRegistry();
        assertThat(server.isAlive()).isTrue();

        try (var next = EmbeddedDatabase.start(dataDirectory, binaries)) {
            assertThat(postmaster()).get().isNotEqualTo(server);
            assertThat(server.onExit()).succeedsWithin(1, TimeUnit.MINUTES);
            assertThatEveryCommittedRowIsIn(next);
        }
    }

    @Test
    @DisplayName("together with its server: the next one recovers every committed row")
    void serverKilledToo() throws Exception {
        killTheRegistry();
        killTheServer();

        try (var next = EmbeddedDatabase.start(dataDirectory, binaries)) {
            assertThatEveryCommittedRowIsIn(next);
        }
    }

    @Test
    @DisplayName("together with its server, whose process id another process got: that one is left alone")
    void processIdUsedAgain() throws Exception {
        killTheRegistry();
        killTheServer();
        Process bystander = new ProcessBuilder("sleep", "600").start();
        try {
            writePostmasterPid(bystander.pid());

            try (var next = EmbeddedDatabase.start(dataDirectory, binaries)) {
                assertThatEveryCommittedRowIsIn(next);
            }
            assertThat(bystander.isAlive()).isTrue();
        } finally {
            bystander.destroyForcibly();
        }
    }

    @Test
    @DisplayName("is not disturbed by a second one on the same folder while it lives")
    void secondOneIsRefused() throws Exception {
        assertThatThrownBy(() -> EmbeddedDatabase.start(dataDirectory, binaries))
                .isInstanceOf(EmbeddedDatabaseException.class)
                .hasMessageContaining("in use by another running registry")
                .hasMessageContaining(dataDirectory.toString());

        int before = committed;
        readLine(output.readLine());
        assertThat(committed).isGreaterThan(before);
    }

    private void killTheRegistry() throws Exception {
        // By its handle, because the process itself would close the output that is still to be read.
        registry.toHandle().destroyForcibly();
        output.lines().forEach(this::readLine);
        registry.waitFor();
    }

    private void killTheServer() throws IOException {
        ProcessHandle server = postmaster().orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(server), server.descendants()).toList();
        server.destroyForcibly();
        all.stream().map(ProcessHandle::onExit).forEach(CompletableFuture::join);
    }

    private void readLine(String line) {
        if (line.startsWith("committed ")) {
            committed = Integer.parseInt(line.substring("committed ".length()));
        }
    }

    private void assertThatEveryCommittedRowIsIn(EmbeddedDatabase database) throws SQLException {
        int rows = Integer.parseInt(Sql.ask(database, "SELECT count(*) FROM written"));
        // The last row may have been committed without the word of it getting out.
        assertThat(rows).isBetween(committed, committed + 1);
        assertThat(Sql.ask(database, "SELECT max(number) FROM written")).isEqualTo(Integer.toString(rows));
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        return ProcessHandle.of(
                Long.parseLong(Files.readAllLines(postmasterPid()).getFirst()));
    }

    private void writePostmasterPid(long pid) throws IOException {
        List<String> lines = Files.readAllLines(postmasterPid());
        lines.set(0, Long.toString(pid));
        Files.write(postmasterPid(), lines);
    }

    private Path postmasterPid() {
        return dataDirectory.resolve("postgres/postmaster.pid");
    }
}
