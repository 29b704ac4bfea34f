package jp.shunin.registry.api.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import jp.shunin.registry.journal.keys.KeyEncryption;
import jp.shunin.registry.journal.keys.KeyEncryptionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The file of the key-encryption key")
class KeysetFileTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("is made once, for its owner alone, and kept from then on")
    void made() throws IOException {
        KeysetFile file = new KeysetFile(folder.resolve("below/keyset.json"));

        KeyEncryption made = file.read(false);

        assertThat(file.read(true).primary()).isEqualTo(made.primary());
        assertThat(file.read(false).primary()).isEqualTo(made.primary());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder.resolve("below"))) {
            assertThat(files).containsExactly(file.path());
        }
    }

    @Test
    @DisplayName("is not made again where the database has keys that only the lost one opens; the operator is told so")
    void lost() {
        KeysetFile file = new KeysetFile(folder.resolve("lost.json"));

        assertThatExceptionOfType(KeyEncryptionException.class)
                .isThrownBy(() -> file.read(true))
                .withMessageContainingAll(file.path().toString(), "is missing", "registry.personal-data.key-file")
                .satisfies(cause -> assertThat(Objects.requireNonNull(new KeyEncryptionFailureAnalyzer().analyze(cause))
                                .getAction())
                        .contains("registry.personal-data.keyset", "All nodes"));
        assertThat(file.path()).doesNotExist();
    }

    @Test
    @DisplayName("is refused if it holds something else, without showing it")
    void somethingElse() throws IOException {
        KeysetFile file = new KeysetFile(Files.writeString(folder.resolve("other.json"), "secret words"));

        assertThatExceptionOfType(KeyEncryptionException.class)
                .isThrownBy(() -> file.read(false))
                .withMessageNotContaining("secret");
    }

    @Test
    @DisplayName("is not needed where the operator gives the keyset itself, which is not shown")
    void given() {
        String keyset = KeyEncryption.generated().json();
        PersonalDataSettings settings = new PersonalDataSettings(null, keyset);
        KeySource source = new KeySource(settings, folder);

        assertThat(source.read(true).json()).isEqualTo(keyset);
        assertThat(source.file()).isEmpty();
        assertThat(folder).isEmptyDirectory();
        assertThat(settings.toString()).doesNotContain("primaryKeyId");
    }
}
