package jp.shunin.registry.api.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import jp.shunin.registry.api.runtime.embedded.EmbeddedDatabase;
import jp.shunin.registry.api.support.Answer;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RegistryProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A registry that is killed in the middle of a rebuild")
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class KilledRebuildTest {

    private static final Duration LONG = Duration.ofSeconds(90);
    private static final String LEFT_BEHIND =
            "select coalesce(string_agg(relname, ' '), '') from pg_class where relname like '%\\_new'";

    @TempDir
    Path dataDirectory;

    private EmbeddedDatabase database;
    private RegistryProcess registry;
    private RegisterClient register;

    @BeforeEach
    void start() throws IOException {
        database = EmbeddedDatabase.start(dataDirectory);
        startTheRegistry();
    }

    @AfterEach
    void stop() {
        registry.close();
        database.close();
    }

    @Test
    @DisplayName("answers after the restart from the former table, rebuilds to the end, and leaves nothing behind")
    void killed() throws Exception {
        Registered before = register.register().withCard("2016-06-01");
        String job;
        String duringIt;
        try (Connection other = connection()) {
            readStandings(other);
            Answer started = register.post("/api/v1/rebuilds", "{\"readModel\": \"STANDING\"}");
            job = String.valueOf(started.hasStatus(202).headers().getLocation());
            await().atMost(LONG)
                    .until(() -> stored("select count(*)::text from pg_indexes where tablename =" + " 'standing_new'")
                            .equals("1"));
            registry.kill();
            assertThat(stored("select state from rebuild_job")).isEqualTo("RUNNING");
            assertThat(stored(LEFT_BEHIND)).contains("standing_new");

            startTheRegistry();
            new Registered(register, before.number()).standingOn("2017-01-01").says("/careManager/valid", true);
            duringIt = register.register().withCard("2016-06-01").number();
        }

        await().atMost(LONG).until(() -> register.get(job).text("/state").equals("SUCCEEDED"));
        assertThat(stored("select (to_regclass('standing_old') is not null)::text"))
                .isEqualTo("true");
        assertThat(stored(LEFT_BEHIND)).isEmpty();
        new Registered(register, before.number()).standingOn("2017-01-01").says("/careManager/valid", true);
        new Registered(register, duringIt).standingOn("2017-01-01").says("/careManager/valid", true);
    }

    /** Whoever reads the standings holds up the swap, so that the rebuild stands right before it. */
    private static void readStandings(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select from standing");
        }
    }

    private String stored(String question) throws SQLException {
        try (Connection connection = connection();
                var answer = connection.createStatement().executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(
                database.url(), database.owner().username(), database.owner().password());
    }

    private void startTheRegistry() throws IOException {
        registry = RegistryProcess.start(database, "--registry.jobs.heartbeat=1s");
        register = registry.client();
    }
}
