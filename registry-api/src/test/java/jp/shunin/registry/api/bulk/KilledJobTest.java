package jp.shunin.registry.api.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

@DisplayName("S-4: a registry that is killed in the middle of a job")
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class KilledJobTest {

    private static final Duration LONG = Duration.ofSeconds(90);
    private static final String MEASURE = """
        {"measureId": "13-killed", "prefecture": "13", "covers": ["CARD"],
         "basis": {"documentNumber": "第1号", "documentDate": "2021-01-26"},
         "cohort": {"expiresFrom": "2021-05-01", "expiresThrough": "2021-05-31"},
         "extensions": [{"period": "P3Y"}]}\
        """;

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
    @DisplayName("goes on after the restart where it was: nobody is lost, nobody has it twice")
    void killed() throws Exception {
        List<Registered> people = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            people.add(register.register().withCard("2016-06-01"));
        }
        register.post("/api/v1/special-measures", MEASURE).isRecorded();

        String job;
        try (Connection other = connection()) {
            hold(other, people.get(4));
            Answer started = register.as("approver-13").post("/api/v1/special-measures/13-killed/applications", "{}");
            job = String.valueOf(started.hasStatus(202).headers().getLocation());
            await().atMost(LONG).until(() -> register.get(job).number("/done") == 4);
            registry.kill();
        }
        assertThat(stored("select state || ' ' || done || ' of ' || total from job"))
                .isEqualTo("RUNNING 4 of 9");
        assertThat(stored("select count(*)::text from journal_event where name = 'ValidityExtended'"))
                .isEqualTo("4");

        startTheRegistry();
        await().atMost(LONG).until(() -> register.get(job).text("/state").equals("SUCCEEDED"));

        register.get(job).says("/total", 9).says("/done", 9).says("/skipped", 0).says("/failed", 0);
        assertThat(people).allSatisfy(before -> {
            Registered person = new Registered(register, before.number());
            assertThat(person.version()).isEqualTo(3);
            person.standingOn("2024-05-31").says("/careManager/through", "2024-05-31");
        });
    }

    /** Whoever holds a person's standing holds up the job at that person. */
    private static void hold(Connection connection, Registered person) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement =
                connection.prepareStatement("select version from standing where registration_number = ? for update")) {
            statement.setString(1, person.number());
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
