package jp.shunin.registry.api.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.shunin.registry.api.RegistryApplication;
import jp.shunin.registry.api.runtime.embedded.EmbeddedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@DisplayName("A registry that cannot start says what is wrong, where, and how to mend it:")
@ExtendWith(OutputCaptureExtension.class)
class FailedStartTest {

    @TempDir
    private static Path folder;

    private static EmbeddedDatabase database;

    @BeforeAll
    static void aDatabase() {
        database = EmbeddedDatabase.start(folder.resolve("data"));
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    @DisplayName("a data folder that is a file, or lies below one")
    void dataFolderIsAFile(CapturedOutput log) throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "not a folder");

        assertFails(log, "--registry.data-dir=" + file);
        assertThat(log).contains(file + " is a file, not a folder", "registry.data-dir");

        assertFails(log, "--registry.data-dir=" + file.resolve("below"));
        assertThat(log).contains("cannot keep its data in " + file.resolve("below"), "Not a directory");
    }

    @Test
    @DisplayName("a data folder where nobody may make one")
    void noFolderThere(CapturedOutput log) {
        assertFails(log, "--registry.data-dir=/proc/registry/data");

        assertThat(log).contains("cannot keep its data in /proc/registry/data (registry.data-dir): /proc");
    }

    @Test
    @DisplayName("a wrong password, which is not shown")
    void wrongPassword(CapturedOutput log) {
        assertFails(
                log,
                "--spring.datasource.url=" + database.url() + "?ApplicationName=secret-parameter",
                "--spring.datasource.username=" + database.owner().username(),
                "--spring.datasource.password=secret-guess");

        assertThat(log)
                .contains("cannot use the database " + database.url() + ": ")
                .contains("password authentication failed for user \"registry\"", "SPRING_DATASOURCE_PASSWORD")
                .doesNotContain("secret-parameter", "secret-guess");
    }

    @Test
    @DisplayName("a wrong password for the migrations")
    void wrongPasswordOfTheOwner(CapturedOutput log) {
        assertFails(
                log,
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.application().username(),
                "--spring.datasource.password=" + database.application().password(),
                "--spring.flyway.user=" + database.owner().username(),
                "--spring.flyway.password=secret-guess");

        assertThat(log)
                .contains("password authentication failed for user \"registry\"", "spring.flyway.password")
                .doesNotContain("secret-guess");
    }

    @Test
    @DisplayName("a database that is not there")
    void noSuchDatabase(CapturedOutput log) {
        assertFails(
                log,
                "--spring.datasource.url=" + database.url().replace("/postgres", "/nowhere"),
                "--spring.datasource.username=" + database.owner().username(),
                "--spring.datasource.password=" + database.owner().password());

        assertThat(log).contains("database \"nowhere\" does not exist", "Make the database");
    }

    @ParameterizedTest
    @DisplayName("an address where no PostgreSQL is, or that is none")
    @CsvSource({
        "jdbc:postgresql://127.0.0.1:1/registry, refused",
        "jdbc:mysql://127.0.0.1/registry, No suitable driver",
        "postgres://127.0.0.1/registry, No suitable driver"
    })
    void badAddress(String url, String words, CapturedOutput log) {
        assertFails(log, "--spring.datasource.url=" + url + "?password=secret-parameter");

        assertThat(log)
                .contains("cannot use the database " + url + ": ", words, "SPRING_DATASOURCE_URL")
                .doesNotContain("secret-parameter");
    }

    @Test
    @DisplayName("accounts whose passwords everyone knows, on an address that others reach, before anything is made")
    void knownPasswordsBeyondLoopback(CapturedOutput log) {
        assertFails(log, "--server.address=0.0.0.0", "--registry.data-dir=" + folder.resolve("never"));

        assertThat(log)
                .contains("would be reached from beyond this machine: server.address is 0.0.0.0")
                .contains("registry.security.issuers[0].issuer-uri", "leave server.address at 127.0.0.1");
        assertThat(folder.resolve("never")).doesNotExist();
    }

    private static void assertFails(CapturedOutput log, String... settings) {
        String[] all = new String[settings.length + 1];
        all[0] = "--server.port=0";
        System.arraycopy(settings, 0, all, 1, settings.length);

        assertThatThrownBy(() ->
                        SpringApplication.run(RegistryApplication.class, all).close())
                .isInstanceOf(RuntimeException.class);
        assertThat(log).contains("APPLICATION FAILED TO START").doesNotContain("\tat ");
    }
}
