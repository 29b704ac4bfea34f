package jp.shunin.registry.api.http;

import static jp.shunin.registry.api.support.RegisterClient.idempotencyKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.shunin.registry.api.support.Answer;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("Of two requests at once")
@RunningRegistry
class TwoAtOnceTest {

    private final RegisterClient register;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    @Autowired
    TwoAtOnceTest(RestTestClient http, JdbcClient sql, PlatformTransactionManager transactions) {
        this.register = new RegisterClient(http);
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    @DisplayName("with one key that could both take effect, one does and both have its answer")
    void bothPossible() {
        Registered person = register.register();
        String body = "{\"changedOn\": \"2017-01-01\", \"person\": %s}".formatted(RegisterClient.person("江戸川", "太郎"));
        String key = UUID.randomUUID().toString();

        List<Answer> answers = both(() -> person.post("particulars", body, idempotencyKey(key)));

        assertThat(answers).allSatisfy(answer -> answer.isRecordedAs("ParticularsChanged"));
        assertThat(answers.getFirst().body()).isEqualTo(answers.getLast().body());
        assertThat(person.version()).isEqualTo(2);
    }

    @Test
    @DisplayName("with one key of which the second would be refused, both have the answer of the first")
    void secondRefused() {
        Registered person = register.register();
        String key = UUID.randomUUID().toString();

        List<Answer> answers = both(() -> person.post("cards", "{\"issuedOn\": \"2016-06-01\"}", idempotencyKey(key)));

        assertThat(answers).allSatisfy(answer -> answer.isRecordedAs("CardIssued"));
        assertThat(person.version()).isEqualTo(2);
    }

    @Test
    @DisplayName("with one key that register a person without a number, one does and both have that number")
    void oneNumber() {
        String key = UUID.randomUUID().toString();
        long before = registered("45");

        List<Answer> answers = both(
                () -> register.post("/api/v1/care-managers", RegisterClient.registration("45"), idempotencyKey(key)));

        assertThat(answers).allSatisfy(Answer::isRecorded);
        assertThat(answers.getFirst().body()).isEqualTo(answers.getLast().body());
        assertThat(registered("45")).isEqualTo(before + 1);
    }

    @Test
    @DisplayName("without a key for the same entry, one is recorded and the other refused by the rule")
    void withoutKey() {
        Registered person = register.register();

        List<Answer> answers = together(() -> person.post("cards", "{\"issuedOn\": \"2016-06-01\"}"));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        assertThat(person.version()).isEqualTo(2);
    }

    private long registered(String prefecture) {
        return sql.sql("select count(distinct entry_id) from journal_event where entry_id like ?")
                .param(prefecture + "%")
                .query(Long.class)
                .single();
    }

    /**
     * Sends a request twice at once, and holds them before they can commit.
     *
     * <p>One transaction comes as far as the commit where both are to one entry, for it is locked, or where both are
     * appended together.
     */
    private List<Answer> both(Supplier<Answer> request) {
        CompletableFuture<List<Answer>> answers = new CompletableFuture<>();
        transaction.executeWithoutResult(_ -> {
            sql.sql("lock table command_answer in share mode").update();
            CompletableFuture.supplyAsync(() -> together(request)).thenAccept(answers::complete);
            await().until(() -> waiting() > 0);
        });
        return answers.join();
    }

    private long waiting() {
        return sql.sql("select count(distinct pid) from pg_locks where not granted")
                .query(Long.class)
                .single();
    }

    private static List<Answer> together(Supplier<Answer> request) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Answer>> sent = Stream.of(request, request)
                    .map(each -> CompletableFuture.supplyAsync(each, threads))
                    .toList();
            return sent.stream().map(CompletableFuture::join).toList();
        }
    }
}
