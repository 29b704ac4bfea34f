package jp.shunin.registry.api.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import jp.shunin.registry.api.runtime.embedded.EmbeddedDatabase;
import jp.shunin.registry.api.support.Answer;
import jp.shunin.registry.api.support.HandedIn;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.RegistryProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A registry that is killed in the middle of an import")
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class KilledImportTest {

    private static final Duration LONG = Duration.ofSeconds(90);
    private static final int ROWS = 2_500;
    private static final String IN_THE_SECOND_PAGE = "13001500";

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
    @DisplayName("goes on after the restart where it was: no row is lost, none is recorded twice")
    void killed() throws Exception {
        HandedIn handedIn = HandedIn.checked(register, people(), StandardCharsets.UTF_8);
        String job;
        try (Connection other = connection()) {
            hold(other);
            Answer started = handedIn.run("{\"encoding\": \"UTF-8\"}").hasStatus(202);
            job = String.valueOf(started.headers().getLocation());
            await().atMost(LONG).until(() -> register.get(job).number("/done") == 1_000);
            registry.kill();
        }
        assertThat(stored("select state || ' ' || reached from import")).isEqualTo("RUNNING 1000");
        assertThat(stored("select count(*)::text from journal_event")).isEqualTo("1000");

        startTheRegistry();
        await().atMost(LONG).until(() -> register.get(job).text("/state").equals("SUCCEEDED"));

        register.get(job)
                .says("/total", ROWS)
                .says("/done", ROWS)
                .says("/skipped", 0)
                .says("/failed", 0);
        assertThat(stored("select count(distinct entry_id) || ' of ' || count(*) from journal_event"))
                .isEqualTo(ROWS + " of " + ROWS);
        assertThat(stored("select count(*)::text from standing where version = 1"))
                .isEqualTo("" + ROWS);
        register.get("/api/v1/care-managers/13002500/standing?on=2026-01-01").says("/careManager/valid", true);
    }

    private static String people() {
        StringBuilder csv = new StringBuilder("登録番号,氏名,フリガナ,生年月日,登録年月日,証交付年月日,証有効期間満了日\n");
        for (int person = 1; person <= ROWS; person++) {
            csv.append("13%06d,山田 花子,ヤマダ ハナコ,1975-11-03,2008-05-20,2022-06-15,2027-06-14%n".formatted(person));
        }
        return csv.toString();
    }

    /** Whoever is about to write a person's standing holds up the page with that person. */
    private static void hold(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement(
                "insert into standing (registration_number, version, spans, standings) values (?, 1, '{}', '{}')")) {
            statement.setString(1, IN_THE_SECOND_PAGE);
            statement.execute();
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
