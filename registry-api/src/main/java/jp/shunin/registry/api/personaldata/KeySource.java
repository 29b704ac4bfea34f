package jp.shunin.registry.api.personaldata;

import java.nio.file.Path;
import java.util.Optional;
import jp.shunin.registry.journal.keys.KeyEncryption;
import org.jspecify.annotations.Nullable;

/** Where the key-encryption key is: in a file of the registry's, or with the operator. */
final class KeySource {

    private static final String FILE_NAME = "personal-data-keyset.json";

    private final @Nullable String keyset;
    private final KeysetFile file;

    KeySource(PersonalDataSettings settings, Path dataDirectory) {
        this.keyset = settings.keyset();
        this.file = new KeysetFile(settings.keyFile() == null ? dataDirectory.resolve(FILE_NAME) : settings.keyFile());
    }

    /** @param needed as {@link KeysetFile#read} takes it */
    KeyEncryption read(boolean needed) {
        return keyset == null ? file.read(needed) : KeyEncryption.parsed(keyset);
    }

    /** The file, if the registry keeps the key itself. */
    Optional<KeysetFile> file() {
        return keyset == null ? Optional.of(file) : Optional.empty();
    }
}
