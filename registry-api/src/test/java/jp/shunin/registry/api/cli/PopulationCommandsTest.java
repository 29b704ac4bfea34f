package jp.shunin.registry.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import jp.shunin.registry.api.runtime.embedded.EmbeddedDatabase;
import jp.shunin.registry.api.support.CommandLineProcess;
import jp.shunin.registry.api.support.CommandLineProcess.Ended;
import jp.shunin.registry.core.synthetic.Population;
import jp.shunin.registry.core.synthetic.Populations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@DisplayName("generate, rebuild and verify on the command line")
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class PopulationCommandsTest {

    private static final String DAY = "2026-11-20";

    @TempDir
    Path folder;

    private EmbeddedDatabase database;
    private JdbcClient sql;

    @BeforeEach
    void start() {
        database = EmbeddedDatabase.start(folder.resolve("data"));
        sql = JdbcClient.create(new DriverManagerDataSource(
                database.url(), database.owner().username(), database.owner().password()));
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    @DisplayName("a population is written with all read models, which a rebuild finds as they should be; and a list of"
            + " its people is verified")
    void register() throws Exception {
        Ended generated = run("generate", "--people", "700", "--seed", "7", "--through", DAY);

        assertThat(generated.output()).startsWith("700 people with ").contains(" in the register: people in ");
        assertThat(generated.code()).isZero();
        long events = count("journal_event where entry_type = 'CareManager'");
        assertThat(generated.output()).contains("with " + events + " events");
        assertThat(count("standing")).isEqualTo(700);
        assertThat(count("person_index")).isEqualTo(700);
        assertThat(sql.sql("select sum(version) from history").query(Long.class).single())
                .isEqualTo(events);
        assertThat(count("special_measure")).isEqualTo(6);
        assertThat(segmentsAtTheEnd()).isEqualTo(count("processor_token")).isPositive();
        String written = readModels();

        Ended rebuilt = run("rebuild");

        assertThat(rebuilt.output()).startsWith("SUCCEEDED: all, ");
        assertThat(rebuilt.code()).isZero();
        assertThat(readModels()).isEqualTo(written);
        verifies();
        exchangesTheKey();
        forgets();
    }

    private void exchangesTheKey() throws Exception {
        Path dataDirectory = folder.resolve("commands");

        Ended rotated = run("rotate-key", "--registry.data-dir=" + dataDirectory);

        assertThat(rotated.output()).isEqualTo("701 keys are wrapped under the new key-encryption key.\n");
        assertThat(sql.sql("select count(distinct wrapped_under) from data_key")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(dataDirectory.resolve("token-signing-key.json"))
                .as("nobody brings a token to a command")
                .doesNotExist();
    }

    private void forgets() throws Exception {
        Ended forgotten = run("forget", somebodyValid(), "--basis", "消去第1号");

        assertThat(forgotten.output()).contains("A person can be forgotten only once the registration is removed");
        assertThat(forgotten.code()).isEqualTo(1);
    }

    private void verifies() throws Exception {
        String valid = somebodyValid();
        Path list = Files.writeString(
                folder.resolve("list.csv"),
                "registrationNumber,month\n" + valid + ",2026-10\n13999999,\nabc,\n" + valid + ",October\n");

        Ended verified = run("verify", list.toString(), "--on", DAY);

        assertThat(verified.errors().lines())
                .containsExactly(
                        "list.csv:3: 13999999 is not in the register",
                        "list.csv:4: 「abc」 is no registration number, which has 8 digits and begins with a"
                                + " prefecture's code",
                        "list.csv:5: 「" + valid + ",October」 cannot be read: write a number, or a number and a day such"
                                + " as 2026-11-21",
                        "1 of 4 are valid, 0 are not, 3 have no answer.");
        assertThat(verified.output().lines())
                .hasSize(5)
                .element(1)
                .asString()
                .startsWith(valid + ",2026-10-01,2026-10-31,true,");
        assertThat(verified.code()).isEqualTo(1);
    }

    @Test
    @DisplayName("the file of an old register is imported without an error")
    void importFile() throws Exception {
        Path file = folder.resolve("登録簿.csv");
        Ended written = CommandLineProcess.run(
                null,
                "generate",
                "--people",
                "700",
                "--seed",
                "7",
                "--through",
                DAY,
                "--as-import-file",
                file.toString());
        assertThat(written.code()).isZero();
        long rows = Files.readAllLines(file).size() - 1L;
        assertThat(written.output()).startsWith(rows + " people in ");

        Ended imported = run("import", file.toString(), "--yes");
        assertThat(imported.output())
                .contains(rows + " rows, 0 errors", "FINISHED: " + rows + " recorded, 0 left out, 0 failed");
        assertThat(imported.code()).isZero();
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        return CommandLineProcess.run(database, arguments);
    }

    private long count(String from) {
        return sql.sql("select count(*) from " + from).query(Long.class).single();
    }

    /** Somebody who has a card throughout the month before the day, and on it. */
    private static String somebodyValid() {
        Population population = Populations.shipped().of(700, 7, LocalDate.parse(DAY));
        return IntStream.range(0, population.people())
                .mapToObj(place -> population.life(place).entry())
                .filter(entry -> entry.removal() == null && entry.prohibitions().isEmpty())
                .filter(entry -> entry.cards().stream()
                        .anyMatch(card ->
                                card.inForceOn(LocalDate.parse("2026-10-01")) && card.inForceOn(LocalDate.parse(DAY))))
                .map(entry -> entry.number().value())
                .findFirst()
                .orElseThrow();
    }

    /** Those segments of the follower that have come past the last event. */
    private long segmentsAtTheEnd() {
        return count("processor_token where token like '%' || (select max(ticket) from journal_event)::text || '%'");
    }

    private String readModels() {
        return String.join(
                "\n", digest("standing"), digest("removed_person"), digest("history"), digest("person_index"));
    }

    private String digest(String table) {
        return sql.sql("select count(*) || ' ' || coalesce(md5(string_agg(rows::text, ',' order by rows::text)), '')"
                        + " from " + table + " as rows")
                .query(String.class)
                .single();
    }
}
