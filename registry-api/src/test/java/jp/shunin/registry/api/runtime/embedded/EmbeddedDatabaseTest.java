package jp.shunin.registry.api.runtime.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The embedded database")
class EmbeddedDatabaseTest {

    @TempDir
    static Path binaries;

    @TempDir
    Path dataDirectory;

    private EmbeddedDatabase start() {
        return EmbeddedDatabase.start(dataDirectory, binaries);
    }

    @Test
    @DisplayName("is a PostgreSQL 18 that is durable, in UTF-8, ordered by code point, on loopback only")
    void isARealAndDurableServer() throws SQLException {
        try (var database = start()) {
            assertThat(Sql.ask(database, "SHOW server_version")).startsWith("18.");
            assertThat(Sql.ask(database, "SHOW fsync")).isEqualTo("on");
            assertThat(Sql.ask(database, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(Sql.ask(database, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(Sql.ask(database, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Sql.ask(database, "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(Sql.ask(database, "SELECT datcollate FROM pg_database WHERE datname = current_database()"))
                    .isEqualTo("C");
        }
    }

    @Test
    @DisplayName("stays durable when its own settings file says otherwise")
    void settingsFileCannotWeakenIt() throws IOException, SQLException {
        start().close();
        Files.writeString(dataDirectory.resolve("postgres/postgresql.auto.conf"), """
            fsync = off
            synchronous_commit = off
            full_page_writes = off
            listen_addresses = '*'
            """);

        try (var database = start()) {
            assertThat(Sql.ask(database, "SHOW fsync")).isEqualTo("on");
            assertThat(Sql.ask(database, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(Sql.ask(database, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(Sql.ask(database, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    @DisplayName("keeps its data when it is stopped and started again")
    void keepsItsData() throws SQLException {
        try (var database = start()) {
            Sql.run(database, "CREATE TABLE kept AS SELECT '東京 花子' AS name");
        }

        try (var database = start()) {
            assertThat(Sql.ask(database, "SELECT name FROM kept")).isEqualTo("東京 花子");
        }
    }

    @Test
    @DisplayName("works in a folder whose path is long and has blanks and quotes")
    void awkwardPath() throws SQLException {
        Path awkward = dataDirectory.resolve("it's the 登録簿 of 東京".repeat(6)).resolve("data");

        try (var database = EmbeddedDatabase.start(awkward, binaries)) {
            assertThat(Sql.ask(database, "SHOW data_directory"))
                    .isEqualTo(awkward.resolve("postgres").toString());
        }
    }

    @Test
    @DisplayName("lets in nobody without the password, which only the owner of the folder can read")
    void asksForThePassword() throws IOException {
        try (var database = start()) {
            assertThatThrownBy(() -> DriverManager.getConnection(
                            database.url(), database.owner().username(), "guess"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refusal -> assertThat(refusal.getSQLState()).isEqualTo("28P01"));
            assertThat(Files.getPosixFilePermissions(dataDirectory.resolve("postgres.password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    @DisplayName("can be closed twice")
    void closedTwice() {
        var database = start();
        database.close();

        assertThatCode(database::close).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("refuses a folder that a live registry of the same process uses")
    void folderInUse() {
        try (var first = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(EmbeddedDatabaseException.class)
                    .hasMessageContaining("in use by another running registry");
            assertThat(first.url()).startsWith("jdbc:postgresql://127.0.0.1:");
        }
    }

    @ParameterizedTest
    @DisplayName("refuses a folder that another major version made, and says which")
    @CsvSource({"17", "19", "180"})
    void otherMajorVersion(String version) throws IOException {
        aFolderMadeBy(version);

        assertThatThrownBy(this::start)
                .isInstanceOf(EmbeddedDatabaseException.class)
                .hasMessageContaining(
                        "was made by PostgreSQL %s, and this registry carries PostgreSQL 18.".formatted(version));
    }

    @Test
    @DisplayName("refuses a folder that holds something else, and leaves it as it is")
    void notAPostgresFolder() throws IOException {
        Path something =
                Files.createDirectories(dataDirectory.resolve("postgres")).resolve("something");
        Files.writeString(something, "else");

        assertThatThrownBy(this::start)
                .isInstanceOf(EmbeddedDatabaseException.class)
                .hasMessageContaining("is not a PostgreSQL data folder");
        assertThat(something).hasContent("else");
    }

    @Test
    @DisplayName("says what is missing when the password file was lost")
    void passwordLost() throws IOException {
        aFolderMadeBy("18");

        assertThatThrownBy(this::start)
                .isInstanceOf(EmbeddedDatabaseException.class)
                .hasMessageContaining("postgres.password");
    }

    @Test
    @DisplayName("does not guess when the mark of the last server is empty")
    void emptyMark() throws IOException {
        start().close();
        Path mark = Files.createFile(dataDirectory.resolve("postgres/postmaster.pid"));

        assertThatThrownBy(this::start)
                .isInstanceOf(EmbeddedDatabaseException.class)
                .hasMessageContaining("postmaster.pid is empty");
        assertThat(mark).isEmptyFile();
    }

    @Test
    @DisplayName("begins anew where a kill interrupted the making of the folder or the unpacking")
    void interruptedInTheMaking() throws IOException, SQLException {
        start().close();
        Path programs = onlyFolderIn(binaries);
        Path ownBinaries = dataDirectory.resolve("postgres-binaries");
        Path halfUnpacked = ownBinaries.resolve(programs.getFileName() + ".new/bin");
        Path halfMade = dataDirectory.resolve("another/postgres.new");
        Files.writeString(Files.createDirectories(halfUnpacked).resolve("postgres"), "half of it");
        Files.writeString(Files.createDirectories(halfMade).resolve("PG_VERSION"), "18\n");

        try (var database = EmbeddedDatabase.start(dataDirectory.resolve("another"), ownBinaries)) {
            assertThat(Sql.ask(database, "SELECT 1")).isEqualTo("1");
        }
        assertThat(halfMade).doesNotExist();
        assertThat(halfUnpacked).doesNotExist();
    }

    private void aFolderMadeBy(String majorVersion) throws IOException {
        Path folder = Files.createDirectories(dataDirectory.resolve("postgres"));
        Files.writeString(folder.resolve("PG_VERSION"), majorVersion + "\n");
    }

    private static Path onlyFolderIn(Path parent) throws IOException {
        try (var folders = Files.list(parent)) {
            return folders.toList().getFirst();
        }
    }
}
