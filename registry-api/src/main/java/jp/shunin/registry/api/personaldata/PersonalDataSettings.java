package jp.shunin.registry.api.personaldata;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the key-encryption key of personal data comes from.
 *
 * @param keyFile a file with a keyset; made if neither it nor any key is there yet
 * @param keyset the keyset itself, in the place of a file
 */
@ConfigurationProperties("registry.personal-data")
record PersonalDataSettings(
        @Nullable Path keyFile, @Nullable String keyset) {

    /** Without the keyset: it does not belong in logs. */
    @Override
    public String toString() {
        return "PersonalDataSettings[keyFile=" + keyFile + "]";
    }
}
