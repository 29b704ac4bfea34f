package jp.shunin.registry.api.http;

import jakarta.annotation.PostConstruct;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import jp.shunin.registry.api.personaldata.OtherKeys;
import jp.shunin.registry.journal.keys.DataKeys;
import jp.shunin.registry.journal.keys.KeyEncryption;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The first answer to each command that came with a key, for {@link #KEPT_FOR 24 hours}. Its body may tell what is told
 * once, such as the secret of a webhook, so it is sealed for its account and key under the key-encryption key.
 */
@Component
class KeptAnswers implements OtherKeys {

    /** After this a key is forgotten, and may be used again. */
    static final Duration KEPT_FOR = Duration.ofHours(24);

    private static final String INSERT = """
        insert into command_answer (account, idempotency_key, fingerprint, answered_at, status, location, etag,
            content_type, language, body, sealed_under)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private static final String IN_CLEAR = """
        select account, idempotency_key, body, 0 as sealed_under from command_answer where sealed_under is null
        limit 1000
        """;

    private static final String UNDER_ANOTHER = """
        select account, idempotency_key, body, sealed_under from command_answer where sealed_under <> ? limit 1000
        """;

    private static final String PUT = """
        update command_answer set body = ?, sealed_under = ? where account = ? and idempotency_key = ? and body = ?
        """;

    private final JdbcClient jdbc;
    private final KeyEncryption encryption;
    private final Clock clock;

    KeptAnswers(JdbcClient jdbc, DataKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.encryption = keys.encryption();
        this.clock = clock;
    }

    /** Seals what an earlier version has left in the clear. */
    @PostConstruct
    void sealClear() {
        exchange(jdbc.sql(IN_CLEAR), encryption, SealedBody::body);
    }

    /**
     * The answer that was given under a key.
     *
     * @throws KeyOfAnotherRequestException if the key came with another request
     */
    Optional<KeptAnswer> find(IdempotencyKey key) {
        Optional<Row> found = jdbc.sql("select * from command_answer where account = ? and idempotency_key = ?")
                .params(key.account(), key.value())
                .query((row, _) -> Row.of(row, encryption))
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

    @Override
    public long missing(KeyEncryption encryptionNow) {
        return jdbc.sql("select count(*) from command_answer where sealed_under <> ?")
                .param(encryptionNow.primary())
                .query(Long.class)
                .single();
    }

    @Override
    public long rewrap(KeyEncryption encryptionNow) {
        return exchange(
                jdbc.sql(UNDER_ANOTHER).param(encryptionNow.primary()),
                encryptionNow,
                kept -> kept.opened(encryptionNow));
    }

    /** A thousand at a time; broken off, it goes on with those that are left. */
    private long exchange(JdbcClient.StatementSpec rows, KeyEncryption under, Function<SealedBody, byte[]> clear) {
        long done = 0;
        for (List<SealedBody> some = read(rows); !some.isEmpty(); some = read(rows)) {
            for (SealedBody former : some) {
                put(former, SealedBody.of(former.account(), former.key(), clear.apply(former), under));
            }
            done += some.size();
        }
        return done;
    }

    private static List<SealedBody> read(JdbcClient.StatementSpec rows) {
        return rows.query((row, _) -> SealedBody.from(row)).list();
    }

    private void put(SealedBody former, SealedBody sealed) {
        jdbc.sql(PUT)
                .params(sealed.body(), sealed.sealedUnder(), sealed.account(), sealed.key(), former.body())
                .update();
    }

    private void insert(IdempotencyKey key, KeptAnswer answer, String statement) {
        SealedBody sealed =
                SealedBody.of(key.account(), key.value(), answer.body().value(), encryption);
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
                .param(sealed.body())
                .param(sealed.sealedUnder())
                .update();
    }

    private record Row(Fingerprint fingerprint, KeptAnswer answer) {

        static Row of(ResultSet row, KeyEncryption encryption) throws SQLException {
            KeptAnswer answer = new KeptAnswer(
                    row.getInt("status"),
                    row.getString("location"),
                    row.getString("etag"),
                    row.getString("content_type"),
                    row.getString("language"),
                    new KeptAnswer.Bytes(SealedBody.from(row).opened(encryption)));
            return new Row(Fingerprint.ofBytes(row.getBytes("fingerprint")), answer);
        }
    }
}
