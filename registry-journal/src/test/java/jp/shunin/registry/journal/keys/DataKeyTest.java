package jp.shunin.registry.journal.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Base64;
import jp.shunin.registry.core.journal.KeptKey;
import jp.shunin.registry.core.journal.UnreadableEventException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The key of a person opens what it has sealed, and nothing else")
class DataKeyTest {

    private static final KeyEncryption ENCRYPTION = KeyEncryption.generated();
    private static final byte[] NAME = "山田 花子".getBytes(UTF_8);

    private final DataKey key = DataKey.generated(ENCRYPTION, "13012345");

    @Property(tries = 200)
    @Label("whatever it seals it opens again, also after it was kept")
    void roundTrip(@ForAll byte[] clear, @ForAll @IntRange(max = 99_999_999) int number) {
        DataKey sealing = DataKey.generated(ENCRYPTION, "%08d".formatted(number));
        byte[] sealed = sealing.seal(clear);

        assertThat(sealing.open(sealed)).isEqualTo(clear);
        assertThat(DataKey.of(ENCRYPTION, sealing.kept()).open(sealed)).isEqualTo(clear);
    }

    @Test
    @DisplayName("the same name sealed twice does not look the same")
    void neverTheSame() {
        assertThat(key.seal(NAME)).isNotEqualTo(key.seal(NAME));
    }

    @Test
    @DisplayName("what was changed since is refused loudly, wherever it was changed")
    void tampered() {
        byte[] sealed = key.seal(NAME);
        for (int place = 0; place < sealed.length; place++) {
            byte[] changed = sealed.clone();
            changed[place] ^= 1;
            assertThatExceptionOfType(UnreadableEventException.class).isThrownBy(() -> key.open(changed));
        }
    }

    @Test
    @DisplayName("what is sealed of one person is not opened for another, not even by the same key")
    void ofAnotherPerson() {
        KeptKey others = DataKey.generated(ENCRYPTION, "13012346").kept();
        byte[] sealed = key.seal(NAME);

        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> DataKey.of(ENCRYPTION, others).open(sealed));
        assertThatExceptionOfType(KeyEncryptionException.class)
                .isThrownBy(() -> DataKey.of(
                                ENCRYPTION, new KeptKey("13012346", key.kept().wrapped(), 1))
                        .open(sealed));
    }

    @Test
    @DisplayName("what the first version sealed stays readable for ever")
    void firstVersion() {
        KeyEncryption encryption = KeyEncryption.parsed(FirstVersion.KEYSET);
        KeptKey kept = new KeptKey("13012345", Base64.getDecoder().decode(FirstVersion.WRAPPED), 1);

        byte[] opened = DataKey.of(encryption, kept).open(Base64.getDecoder().decode(FirstVersion.SEALED));

        assertThat(new String(opened, UTF_8)).isEqualTo(FirstVersion.CLEAR);
    }

    @Test
    @DisplayName("a keyset that is none is refused without repeating it")
    void noKeyset() {
        assertThatExceptionOfType(KeyEncryptionException.class)
                .isThrownBy(() -> KeyEncryption.parsed("{\"secret\": 1"))
                .withMessageContaining("no keyset")
                .withMessageNotContaining("secret");
    }
}
