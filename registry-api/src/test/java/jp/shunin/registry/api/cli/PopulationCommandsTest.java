package jp.shunin.registry.api.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import jp.shunin.registry.api.runtime.embedded.EmbeddedDatabase;
import jp.shunin.registry.api.support.CommandLineProcess;
import jp.shunin.registry.api.support.CommandLineProcess.Ended;
import jp.shunin.registry.api.synthetic.EventFile;
import jp.shunin.registry.api.synthetic.GenerationWatch;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("generate, rebuild and verify on the command line")
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class PopulationCommandsTest {

    private static final String DAY = "2026-11-20";
    private static final Duration LONG = Duration.ofSeconds(90);

    /** The last migration that makes the table standing anew; until it is through, it waits for whoever holds a row. */
    private static final String STANDING_IN_FEW_BYTES = "flyway_schema_history where version = '077' and success";

    private static final Population POPULATION = Populations.shipped().of(700, 7, LocalDate.parse(DAY));
    private static final JsonMapper JSON = JsonMapper.builder().build();

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
    @DisplayName(
            "a population that was killed on the way goes on to what an unbroken run writes, event for event, with all"
                    + " read models, which a rebuild finds as they should be; and a list of its people is verified")
    void register() throws Exception {
        killedInTheSecondPage();
        Ended others = run("generate", "--people", "700", "--seed", "8", "--through", DAY);
        assertThat(others.output())
                .isEqualTo("The register holds the first 500 of 700 people of a population that was broken off, so no"
                        + " other one is written. To go on with it: generate --people 700 --seed 7 --through"
                        + " " + DAY
                        + "\n");
        assertThat(others.code()).isEqualTo(1);
        assertThat(count("standing")).isEqualTo(500);

        Ended generated = run("generate", "--people", "700", "--seed", "7", "--through", DAY);

        assertThat(generated.output())
                .startsWith("700 people with ")
                .contains(" in the register, the first 500 of them before it was broken off: people in ");
        assertThat(journal()).isEqualTo(unbroken());
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

    /** Whoever is about to write a person's standing holds up the page with that person. */
    private void killedInTheSecondPage() throws Exception {
        String number = POPULATION.numbers(600, 601).getFirst().value();
        try (Connection other = DriverManager.getConnection(
                database.url(), database.owner().username(), database.owner().password())) {
            Process begun =
                    CommandLineProcess.begin(database, "generate", "--people", "700", "--seed", "7", "--through", DAY);
            try {
                await().atMost(LONG).ignoreExceptions().until(() -> count(STANDING_IN_FEW_BYTES) == 1);
                other.setAutoCommit(false);
                try (PreparedStatement hold = other.prepareStatement(
                        "insert into standing (registration_number, version, spans, standings) values (?, 1, '{}',"
                                + " '{}')")) {
                    hold.setString(1, number);
                    hold.execute();
                }
                await().atMost(LONG).until(() -> count("generation where reached = 500") == 1);
            } finally {
                begun.destroyForcibly().onExit().join();
            }
        }
    }

    /** All events in the order of the journal, without what the journal has sealed. */
    private List<String> journal() {
        return sql.sql("select entry_id, entry_sequence, event_id, name, revision, recorded_at,"
                        + " convert_from(payload, 'UTF8') as payload, convert_from(metadata, 'UTF8') as metadata"
                        + " from journal_event order by ticket, sequence")
                .query((row, _) -> String.join(
                        " ",
                        row.getString("entry_id"),
                        row.getString("entry_sequence"),
                        row.getString("event_id"),
                        row.getString("name"),
                        row.getString("revision"),
                        moment(row.getObject("recorded_at", OffsetDateTime.class)
                                .toInstant()),
                        unsealed(JSON.readTree(row.getString("payload"))),
                        sorted(JSON.readTree(row.getString("metadata")))))
                .list();
    }

    private static List<String> unbroken() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        EventFile.write(POPULATION, file, new Nobody());
        return file.toString(StandardCharsets.UTF_8)
                .lines()
                .map(JSON::readTree)
                .map(line -> String.join(
                        " ",
                        line.get("entryId").asString(),
                        line.get("sequence").asString(),
                        line.get("eventId").asString(),
                        line.get("type").asString(),
                        line.get("revision").asString(),
                        moment(Instant.parse(line.get("recordedAt").asString())),
                        unsealed(line.get("data")),
                        sorted(line.get("metadata"))))
                .toList();
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

    private static String moment(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS).toString();
    }

    private static String sorted(JsonNode object) {
        return object.propertyStream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .sorted()
                .toList()
                .toString();
    }

    /** Without the person, whom the journal keeps under a key of his or her own. */
    private static String unsealed(JsonNode event) {
        ObjectNode open = (ObjectNode) event.deepCopy();
        open.remove("person");
        return open.toString();
    }

    /** Somebody who has a card throughout the month before the day, and on it. */
    private static String somebodyValid() {
        return IntStream.range(0, POPULATION.people())
                .mapToObj(place -> POPULATION.life(place).entry())
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
                "\n",
                digest("standing"),
                digest("removed_person"),
                digest("history"),
                digest("person_index"),
                digest("lapse"));
    }

    private String digest(String table) {
        return sql.sql("select count(*) || ' ' || coalesce(md5(string_agg(rows::text, ',' order by rows::text)), '')"
                        + " from " + table + " as rows")
                .query(String.class)
                .single();
    }

    private static final class Nobody implements GenerationWatch {

        @Override
        public void begin(Part part, long total) {}

        @Override
        public void reached(long done) {}
    }
}
