package jp.shunin.registry.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import picocli.CommandLine;

/** In the registry that runs for the tests: what a command starts is one within it, which can be closed by itself. */
@RunningRegistry
@DisplayName("forget and seal on the command line")
class PersonalDataCommandsTest {

    private static final String RECORDED_IN_CLEAR = """
        insert into journal_event (ticket, entry_type, entry_id, entry_sequence, event_id, name, revision,
            recorded_at, payload, metadata)
        select journal_ticket(0), 'CareManager', :number, 0, gen_random_uuid()::text, 'CareManagerRegistered', 1,
            now(), :payload, metadata
        from journal_event where entry_id = :alike and entry_sequence = 0
        """;

    private final RegisterClient register;
    private final JdbcClient sql;
    private final ApplicationContext running;

    @Autowired
    PersonalDataCommandsTest(RestTestClient http, JdbcClient sql, ApplicationContext running) {
        this.register = new RegisterClient(http);
        this.sql = sql;
        this.running = running;
    }

    @Test
    @DisplayName("forget forgets who somebody was, on the basis that it is told")
    void forgets() {
        Registered person = register.register();
        person.post("removal", "{\"removedOn\": \"2025-04-01\", \"cause\": \"REQUEST\"}")
                .isRecorded();

        Ended ended = run(new ForgetCommand(start()), person.number(), "--basis", "消去第7号");

        assertThat(ended.output()).isEqualTo(person.number() + " is forgotten.\n");
        assertThat(ended.code()).isZero();
        assertThat(register.get(person.path()).json().at("/person").isNull()).isTrue();
        assertThat(register.get(person.path() + "/history").body())
                .contains("PersonForgotten", "消去第7号", "command line");
    }

    @Test
    @DisplayName("seal seals what was recorded in clear, of which the register then says the same; once")
    void seals() throws IOException {
        String number = "46999103";
        sql.sql(RECORDED_IN_CLEAR)
                .param("number", number)
                .param("payload", inClear(number))
                .param("alike", register.register().number())
                .update();

        Ended ended = run(new SealCommand(start()));

        assertThat(ended.output()).isEqualTo("1 events are sealed, and the lists built afresh.\n");
        assertThat(ended.code()).isZero();
        assertThat(payload(number)).doesNotContain("familyName");
        assertThat(register.get("/api/v1/care-managers?number=" + number).body())
                .contains("山田");
        assertThat(run(new SealCommand(start())).output()).startsWith("0 events are sealed");
    }

    /** As the first version wrote it. */
    private static byte[] inClear(String number) throws IOException {
        return Files.readString(
                        Path.of("../registry-core/src/test/resources/journal-samples/CareManagerRegistered.1.json"))
                .replace("13012345", number)
                .getBytes(StandardCharsets.UTF_8);
    }

    private String payload(String number) {
        return sql.sql("select convert_from(payload, 'UTF8') from journal_event where entry_id = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private record Ended(int code, String output) {}

    private static Ended run(Callable<Integer> command, String... arguments) {
        StringWriter output = new StringWriter();
        int code = new CommandLine(command).setOut(new PrintWriter(output)).execute(arguments);
        return new Ended(code, output.toString());
    }

    private RegistryStart start() {
        return new RegistryStart(_ -> within(running));
    }

    private static ConfigurableApplicationContext within(ApplicationContext running) {
        GenericApplicationContext within = new GenericApplicationContext(running);
        within.refresh();
        return within;
    }
}
