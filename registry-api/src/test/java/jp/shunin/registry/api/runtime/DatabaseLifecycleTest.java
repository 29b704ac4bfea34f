package jp.shunin.registry.api.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.stream.Stream;
import jp.shunin.registry.api.RegistryApplication;
import jp.shunin.registry.api.runtime.embedded.EmbeddedDatabase;
import jp.shunin.registry.api.runtime.embedded.EmbeddedDatabaseException;
import jp.shunin.registry.api.support.Bearer;
import jp.shunin.registry.api.support.Owner;
import jp.shunin.registry.api.support.PlainClient;
import jp.shunin.registry.api.support.RegisterClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("The registry and its database")
@ExtendWith(OutputCaptureExtension.class)
class DatabaseLifecycleTest {

    /** One for all tests, because making and unpacking it takes longest. */
    @TempDir
    static Path dataDirectory;

    @Test
    @DisplayName("start and stop together; what was written is there at the next start")
    void restart() {
        try (var registry = start(dataDirectory)) {
            owner(registry)
                    .sql("CREATE TABLE kept AS SELECT 'a row' AS content")
                    .update();
        }

        try (var registry = start(dataDirectory)) {
            assertThat(owner(registry)
                            .sql("SELECT content FROM kept")
                            .query(String.class)
                            .single())
                    .isEqualTo("a row");
        }
        assertThat(dataDirectory.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    @DisplayName("stop in this order: everything that is running first, the database last")
    void databaseStopsLast() {
        var registry = start(dataDirectory);
        var lastToStop = registry.getBean(LastToStop.class);

        registry.close();

        assertThat(lastToStop.answer).isEqualTo("still here");
    }

    @Test
    @DisplayName("are two things where one is configured: nothing embedded is started, no data folder made")
    void configuredDatabase(CapturedOutput log) {
        Path unused = dataDirectory.resolve("unused");

        try (var elsewhere = EmbeddedDatabase.start(dataDirectory);
                var registry = start(
                        unused,
                        "--spring.datasource.url=" + elsewhere.url() + "?password="
                                + elsewhere.owner().password(),
                        "--spring.datasource.username=" + elsewhere.owner().username())) {
            assertThat(registry.getBeansOfType(EmbeddedDatabase.class)).isEmpty();
            assertThat(sql(registry)
                            .sql("SHOW data_directory")
                            .query(String.class)
                            .single())
                    .isEqualTo(dataDirectory.resolve("postgres").toString());
            assertThat(unused.toFile().list())
                    .as("no database there, only the key that signs tokens")
                    .containsExactly("token-signing-key.json");
            assertThat(log)
                    .contains("PostgreSQL as configured: " + elsewhere.url())
                    .doesNotContain(elsewhere.owner().password());
        }
    }

    @Test
    @DisplayName("go on with a folder of an earlier version, whose application worked as the owner")
    void earlierFolder() {
        try (var database = EmbeddedDatabase.start(dataDirectory)) {
            JdbcClient owner = Owner.of(database);
            owner.sql("drop owned by registry_app").update();
            owner.sql("drop role registry_app").update();
            start(dataDirectory.resolve("unused"), asOwnerOf(database)).close();
            assertThat(owner.sql("select count(*) from pg_roles where rolname = 'registry_app'")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }

        try (var registry = start(dataDirectory)) {
            assertWorksWithoutTheRightToChange(registry);
        }
    }

    @Test
    @DisplayName("work as two roles where the operator has configured two")
    void twoConfiguredRoles() {
        try (var elsewhere = EmbeddedDatabase.start(dataDirectory);
                var registry = start(
                        dataDirectory.resolve("unused"),
                        "--spring.datasource.url=" + elsewhere.url(),
                        "--spring.datasource.username="
                                + elsewhere.application().username(),
                        "--spring.datasource.password="
                                + elsewhere.application().password(),
                        "--spring.flyway.user=" + elsewhere.owner().username(),
                        "--spring.flyway.password=" + elsewhere.owner().password())) {
            assertWorksWithoutTheRightToChange(registry);
        }
    }

    private static void assertWorksWithoutTheRightToChange(ConfigurableApplicationContext registry) {
        RegisterClient register = new RegisterClient(PlainClient.of(
                "http://127.0.0.1:" + registry.getEnvironment().getProperty("local.server.port"),
                Bearer.of(registry.getEnvironment())));
        register.register().withCard("2016-06-01").standingOn("2016-06-01").says("/careManager/valid", true);
        register.get("/api/v1/rosters/care-managers?prefecture=13&on=2016-06-01")
                .hasStatus(200);
        assertThatThrownBy(() -> sql(registry).sql("delete from journal_event").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private static String[] asOwnerOf(EmbeddedDatabase database) {
        return new String[] {
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=" + database.owner().username(),
            "--spring.datasource.password=" + database.owner().password()
        };
    }

    @Test
    @DisplayName("say in plain words that the data folder is in use")
    void folderInUse(CapturedOutput log) {
        try (var first = EmbeddedDatabase.start(dataDirectory)) {
            assertThatThrownBy(() -> start(dataDirectory, "--spring.datasource.url="))
                    .hasRootCauseInstanceOf(EmbeddedDatabaseException.class);

            assertThat(log)
                    .contains("APPLICATION FAILED TO START")
                    .contains("is in use by another running registry")
                    .contains("or set spring.datasource.url");
            assertThat(first.url()).isNotEmpty();
        }
    }

    private ConfigurableApplicationContext start(Path directory, String... more) {
        Stream<String> settings = Stream.of(
                "--server.port=0",
                "--registry.demo=false",
                "--registry.data-dir=" + directory,
                "--registry.personal-data.key-file=" + dataDirectory.resolve("keyset.json"));
        return new SpringApplicationBuilder(RegistryApplication.class, LastToStop.class)
                .run(Stream.concat(settings, Stream.of(more)).toArray(String[]::new));
    }

    private static JdbcClient owner(ConfigurableApplicationContext registry) {
        return Owner.of(registry.getBean(EmbeddedDatabase.class));
    }

    private static JdbcClient sql(ConfigurableApplicationContext registry) {
        return registry.getBean(JdbcClient.class);
    }

    /** Stands for the processors and the web server: stopped in the last of all phases, and still in need of data. */
    static final class LastToStop implements SmartLifecycle {

        private final JdbcClient sql;
        private String answer = "not asked";
        private boolean running;

        LastToStop(JdbcClient sql) {
            this.sql = sql;
        }

        @Override
        public int getPhase() {
            return Integer.MIN_VALUE;
        }

        @Override
        public void start() {
            running = true;
        }

        @Override
        public void stop() {
            answer = sql.sql("SELECT 'still here'").query(String.class).single();
            running = false;
        }

        @Override
        public boolean isRunning() {
            return running;
        }
    }
}
