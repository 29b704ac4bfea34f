package jp.shunin.registry.journal.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import javax.sql.DataSource;
import jp.shunin.registry.core.journal.KeptKey;
import jp.shunin.registry.core.journal.PersonKey;
import jp.shunin.registry.journal.testing.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("The keys of a database are opened with its key-encryption key alone")
class DataKeysTest {

    private static final byte[] NAME = "山田 花子".getBytes(UTF_8);

    private final DataSource database = TestDatabase.fresh();
    private final KeyEncryption encryption = KeyEncryption.generated();
    private final DataKeys keys = DataKeys.open(database, encryption);

    @Test
    @DisplayName("another one is refused when the registry starts")
    void anotherKeyEncryption() {
        assertThatExceptionOfType(KeyEncryptionException.class)
                .isThrownBy(() -> DataKeys.open(database, KeyEncryption.generated()))
                .withMessageContaining("Give the registry the keyset of this database");
    }

    @Test
    @DisplayName("the key for searching is made once, and is the same on each node")
    void searchKey() {
        DataKeys anotherNode = DataKeys.open(database, KeyEncryption.parsed(encryption.json()));

        assertThat(anotherNode.searchKey()).isEqualTo(keys.searchKey()).hasSize(32);
    }

    @Test
    @DisplayName("one that was destroyed is gone for everybody at once, and comes never back")
    void destroyed() {
        byte[] sealed = keptKeyOf("13000001").seal(NAME);
        keptKeyOf("13000002");
        DataKeys anotherNode = DataKeys.open(database, encryption);
        assertThat(anotherNode.find("13000001").orElseThrow().open(sealed)).isEqualTo(NAME);

        keys.destroy(List.of("13000001"));

        assertThat(anotherNode.find("13000001")).isEmpty();
        assertThat(anotherNode.of(List.of("13000001", "13000002")).find("13000001"))
                .isEmpty();
        assertThat(anotherNode.of(List.of("13000001", "13000002")).find("13000002"))
                .isPresent();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> sql().sql("update data_key set wrapped = 'x' where owner = '13000001'")
                        .update())
                .withMessageContaining("destroyed for good");
    }

    @Test
    @DisplayName("where there is none, none can be destroyed")
    void nothingToDestroy() {
        assertThatIllegalStateException().isThrownBy(() -> keys.destroy(List.of("13999999")));
    }

    @Test
    @DisplayName("after a rotation all are wrapped under the new key, and what is sealed stays as it is")
    void rotation() {
        byte[] sealed = keptKeyOf("13000001").seal(NAME);
        KeyEncryption rotated = encryption.rotated();

        KeyRotation rotation = new KeyRotation(database, rotated);
        assertThat(rotation.missing()).isEqualTo(2);
        assertThat(rotation.run(_ -> {})).isEqualTo(2);

        assertThat(rotation.missing()).isZero();
        assertThat(rotation.run(_ -> {})).isZero();
        DataKeys since = DataKeys.open(database, rotated.withoutOlder());
        assertThat(since.find("13000001").orElseThrow().open(sealed)).isEqualTo(NAME);
        assertThatExceptionOfType(KeyEncryptionException.class).isThrownBy(() -> DataKeys.open(database, encryption));
    }

    private PersonKey keptKeyOf(String owner) {
        PersonKey key = keys.create(owner);
        KeptKey kept = key.kept();
        sql().sql("insert into data_key (owner, wrapped, wrapped_under) values (?, ?, ?)")
                .param(kept.owner())
                .param(kept.wrapped())
                .param(kept.wrappedUnder())
                .update();
        return key;
    }

    private JdbcClient sql() {
        return JdbcClient.create(database);
    }
}
