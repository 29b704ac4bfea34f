package jp.shunin.registry.journal.keys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import jp.shunin.registry.core.journal.KeptKey;
import jp.shunin.registry.core.journal.PersonKey;
import jp.shunin.registry.core.journal.PersonKeys;
import jp.shunin.registry.journal.RequestGroups;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The keys as the database keeps them. None is remembered: whoever asks for one after it was destroyed, on whichever node,
 * does not get it.
 */
public final class DataKeys implements PersonKeys {

    /** The owner of the key under which names are searched; no registration number looks like this. */
    private static final String SEARCH = "search";

    private static final String SELECT = "select owner, wrapped, wrapped_under from data_key ";

    private final JdbcClient jdbc;
    private final KeyEncryption encryption;
    private final RequestGroups<String, Optional<PersonKey>> searched = new RequestGroups<>(this::inTurn);

    private DataKeys(JdbcClient jdbc, KeyEncryption encryption) {
        this.jdbc = jdbc;
        this.encryption = encryption;
    }

    /**
     * Opens the keys of a database, which gets its first one here.
     *
     * @throws KeyEncryptionException if the key-encryption key is not that of the database
     */
    public static DataKeys open(DataSource dataSource, KeyEncryption encryption) {
        DataKeys keys = new DataKeys(JdbcClient.create(dataSource), encryption);
        keys.begin();
        keys.searchKey();
        return keys;
    }

    /** Whether the database has keys, and so a key-encryption key that must not be another. */
    public static boolean exist(DataSource dataSource) {
        return JdbcClient.create(dataSource)
                .sql("select exists (select from data_key)")
                .query(Boolean.class)
                .single();
    }

    private void begin() {
        KeptKey first = DataKey.generated(encryption, SEARCH).kept();
        jdbc.sql("insert into data_key (owner, wrapped, wrapped_under) values (?, ?, ?) on conflict do nothing")
                .param(first.owner())
                .param(first.wrapped())
                .param(first.wrappedUnder())
                .update();
    }

    /** The key under which names are searched. */
    public byte[] searchKey() {
        return key(SEARCH).orElseThrow().bytes();
    }

    /** The key-encryption key, which is that of the database. */
    public KeyEncryption encryption() {
        return encryption;
    }

    @Override
    public PersonKey create(String owner) {
        return DataKey.generated(encryption, owner);
    }

    /** Within a transaction of the caller; without one together with all who ask now. */
    @Override
    public Optional<PersonKey> find(String owner) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? key(owner).map(key -> key)
                : searched.ask(owner);
    }

    private List<Optional<PersonKey>> inTurn(List<String> owners) {
        PersonKeys found = of(owners);
        return owners.stream().map(found::find).toList();
    }

    private Optional<DataKey> key(String owner) {
        return jdbc.sql(SELECT + "where owner = ? and wrapped is not null")
                .param(owner)
                .query(DataKeys::kept)
                .optional()
                .map(kept -> DataKey.of(encryption, kept));
    }

    /** The keys of some people by owner, as they are now; without those of whom there is none. */
    public PersonKeys of(Collection<String> owners) {
        Map<String, DataKey> found = jdbc
                .sql(SELECT + "where owner = any(?) and wrapped is not null")
                .param(owners.toArray(String[]::new))
                .query(DataKeys::kept)
                .list()
                .stream()
                .map(kept -> DataKey.of(encryption, kept))
                .collect(Collectors.toMap(key -> key.kept().owner(), Function.identity()));
        return new Some(found);
    }

    /** A key that was read together with what it opens. */
    public PersonKey of(KeptKey kept) {
        return DataKey.of(encryption, kept);
    }

    /**
     * Destroys the keys of people, within the transaction of the caller.
     *
     * @throws IllegalStateException if one of them has none
     */
    public void destroy(Collection<String> owners) {
        int destroyed = jdbc.sql("update data_key set wrapped = null where owner = any(?)")
                .param(owners.toArray(String[]::new))
                .update();
        if (destroyed != List.copyOf(owners).stream().distinct().count()) {
            throw new IllegalStateException("there is no key to be destroyed for one of " + owners);
        }
    }

    static KeptKey kept(ResultSet row, int number) throws SQLException {
        return new KeptKey(row.getString("owner"), row.getBytes("wrapped"), row.getLong("wrapped_under"));
    }

    /** Those that were read at once. */
    private final class Some implements PersonKeys {

        private final Map<String, DataKey> found;

        Some(Map<String, DataKey> found) {
            this.found = found;
        }

        @Override
        public PersonKey create(String owner) {
            return DataKeys.this.create(owner);
        }

        @Override
        public Optional<PersonKey> find(String owner) {
            return Optional.ofNullable(found.get(owner));
        }
    }
}
