package jp.shunin.registry.journal.keys;

import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import jp.shunin.registry.core.journal.KeptKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Wraps all keys anew under the key-encryption key that wraps now. Nothing that is sealed changes. It may be broken off at
 * any moment, and goes on when it is begun again.
 */
public final class KeyRotation {

    private static final int AT_A_TIME = 1_000;

    private static final String OTHERS = "wrapped is not null and wrapped_under <> ?";

    private static final String NEXT = "select owner, wrapped, wrapped_under from data_key where " + OTHERS
            + " order by owner limit " + AT_A_TIME + " for update";

    private static final String REWRAP = """
        update data_key set wrapped = anew.wrapped, wrapped_under = ?
        from unnest(?, ?) as anew (owner, wrapped)
        where data_key.owner = anew.owner
        """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final KeyEncryption encryption;

    public KeyRotation(DataSource dataSource, KeyEncryption encryption) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.encryption = encryption;
    }

    /**
     * Wraps all keys anew that are wrapped under another key.
     *
     * @param progress is told how many have been wrapped so far
     * @return how many were
     * @throws KeyEncryptionException if the key under which one is wrapped is not at hand
     */
    public long run(LongConsumer progress) {
        long done = 0;
        for (int page = page(); page > 0; page = page()) {
            done += page;
            progress.accept(done);
        }
        return done;
    }

    /** How many keys are wrapped under another key. */
    public long missing() {
        return jdbc.sql("select count(*) from data_key where " + OTHERS)
                .param(encryption.primary())
                .query(Long.class)
                .single();
    }

    private int page() {
        return Objects.requireNonNull(transaction.execute(_ -> {
            List<KeptKey> page = jdbc.sql(NEXT)
                    .param(encryption.primary())
                    .query(DataKeys::kept)
                    .list();
            return page.isEmpty() ? 0 : rewrap(page);
        }));
    }

    private int rewrap(List<KeptKey> page) {
        List<KeptKey> anew = page.stream()
                .map(kept -> DataKey.of(encryption, kept).rewrapped())
                .toList();
        return jdbc.sql(REWRAP)
                .param(encryption.primary())
                .param(anew.stream().map(KeptKey::owner).toArray(String[]::new))
                .param(anew.stream().map(KeptKey::wrapped).toArray(byte[][]::new))
                .update();
    }
}
