package jp.shunin.registry.api.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.shunin.registry.api.runtime.embedded.EmbeddedDatabase;
import jp.shunin.registry.api.support.RegistryProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@DisplayName("Of two nodes on one PostgreSQL, under a load of commands")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class TwoNodesTest {

    /** After this long a node that says nothing any more loses what it follows to another. */
    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(10);

    /** For the last look before the timeout, the work itself, and a machine that is busy. */
    private static final Duration LEEWAY = Duration.ofSeconds(20);

    private static final String NOT_FOLLOWED = """
        select count(*) from journal_event
        where not exists (select from history where registration_number = entry_id and version > entry_sequence)
        """;

    @TempDir
    Path dataDirectory;

    private EmbeddedDatabase database;
    private JdbcClient sql;
    private RegistryProcess first;
    private RegistryProcess second;

    @BeforeEach
    void start() throws IOException {
        database = EmbeddedDatabase.start(dataDirectory);
        sql = JdbcClient.create(new DriverManagerDataSource(
                database.url(), database.owner().username(), database.owner().password()));
        first = RegistryProcess.start(database);
        second = RegistryProcess.start(database);
    }

    @AfterEach
    void stop() {
        first.close();
        second.close();
        database.close();
    }

    @Test
    @DisplayName("one is killed: no acknowledged command is lost, and the other carries on with all its work")
    void oneIsKilled() {
        CommandLoad load = new CommandLoad(List.of(first::client, second::client));
        try (load) {
            load.awaitFurther(200);
            awaitSharedSegments();
            first.kill();
            load.awaitFurther(200);
        }

        assertThat(load.unavailable()).isPositive();
        assertThat(recorded()).containsAll(load.acknowledged()).doesNotHaveDuplicates();
        assertThat(load.acknowledged()).doesNotHaveDuplicates();
        await().atMost(CLAIM_TIMEOUT.plus(LEEWAY)).until(() -> count(NOT_FOLLOWED) == 0);
        assertThat(count("select count(*) from standing")).isEqualTo(count("select count(*) from person_index"));
    }

    @Test
    @DisplayName(
            "both get over a crash of PostgreSQL: they answer 503 at the worst meanwhile, lose nothing, and need no"
                    + " hand")
    void databaseCrashes() {
        CommandLoad load = new CommandLoad(List.of(first::client, second::client));
        String beforeTheCrash;
        try (load) {
            load.awaitFurther(200);
            beforeTheCrash = now();
            crashTheDatabase();
            load.awaitFurther(200);
        }

        assertThat(count("select count(*) from pg_stat_activity where backend_start < '" + beforeTheCrash
                        + "' and backend_type = 'client backend'"))
                .as("connections that outlived it")
                .isZero();
        assertThat(recorded()).containsAll(load.acknowledged()).doesNotHaveDuplicates();
        await().atMost(CLAIM_TIMEOUT.plus(LEEWAY)).until(() -> count(NOT_FOLLOWED) == 0);
    }

    private String now() {
        return sql.sql("select clock_timestamp()::text").query(String.class).single();
    }

    private void awaitSharedSegments() {
        await().atMost(LEEWAY).until(() -> count("select count(*) from processor_token where owner is not null") > 0);
    }

    /** When one of its processes is killed, PostgreSQL ends all the others and recovers, for memory may be damaged. */
    private void crashTheDatabase() {
        long backend = count("select pid from pg_stat_activity where backend_type = 'client backend' limit 1");
        ProcessHandle.of(backend).orElseThrow().destroyForcibly();
    }

    private List<String> recorded() {
        return sql.sql("select event_id from journal_event").query(String.class).list();
    }

    private long count(String question) {
        return sql.sql(question).query(Long.class).single();
    }
}
