package jp.shunin.registry.api.http;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The first answer to each command that came with a key, for {@link #KEPT_FOR 30 days}. */
@Component
class KeptAnswers {

    /** After this a key is forgotten, and may be used again. */
    static final Duration KEPT_FOR = Duration.ofDays(30);

    private static final String INSERT = """
        insert into command_answer (account, idempotency_key, fingerprint, answered_at, status, location, etag,
            content_type, language, body)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The answer that was given under a key.
     *
     * @throws KeyOfAnotherRequestException if the key came with another request
     */
    Optional<KeptAnswer> find(IdempotencyKey key) {
        Optional<Row> found = jdbc.sql("select * from command_answer where account = ? and idempotency_key = ?")
                .params(key.account(), key.value())
                .query((row, _) -> Row.of(row))
                .optional();
        if (found.isPresent() && !found.get().fingerprint().equals(key.fingerprint())) {
            throw new KeyOfAnotherRequestException();
        }
        return found.map(Row::answer);
    }

    /**
     * Keeps the answer to a command that takes effect, within the transaction that appends its events: both are there
     * after it, or neither.
     *
     * @throws KeyUsedMeanwhileException if another request with the key was first, so that this one must take no effect
     */
    void keepWithEvents(IdempotencyKey key, KeptAnswer answer) {
        try {
            insert(key, answer, INSERT);
        } catch (DuplicateKeyException anotherWasFirst) {
            throw new KeyUsedMeanwhileException(anotherWasFirst);
        }
    }

    /** Keeps an answer without events, unless there is one already: another request with the key may have been first. */
    void keepIfFirst(IdempotencyKey key, KeptAnswer answer) {
        insert(key, answer, INSERT + " on conflict do nothing");
    }

    /** Forgets what is older than {@link #KEPT_FOR}. */
    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forgetOld() {
        jdbc.sql("delete from command_answer where answered_at < ?")
                .param(OffsetDateTime.now(clock).minus(KEPT_FOR))
                .update();
    }

    private void insert(IdempotencyKey key, KeptAnswer answer, String statement) {
        jdbc.sql(statement)
                .param(key.account())
                .param(key.value())
                .param(key.fingerprint().bytes())
                .param(OffsetDateTime.now(clock))
                .param(answer.status())
                .param(answer.location())
                .param(answer.etag())
                .param(answer.contentType())
                .param(answer.language())
                .param(answer.body().value())
                .update();
    }

    private record Row(Fingerprint fingerprint, KeptAnswer answer) {

        static Row of(ResultSet row) throws SQLException {
            KeptAnswer answer = new KeptAnswer(
                    row.getInt("status"),
                    row.getString("location"),
                    row.getString("etag"),
                    row.getString("content_type"),
                    row.getString("language"),
                    new KeptAnswer.Bytes(row.getBytes("body")));
            return new Row(Fingerprint.ofBytes(row.getBytes("fingerprint")), answer);
        }
    }
}
