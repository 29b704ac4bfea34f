package jp.shunin.registry.api.security.embedded;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The demonstration accounts' password stands in the README, so to hash it would only cost time. */
final class KnownToAll implements PasswordEncoder {

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return password == null ? null : password.toString();
    }

    @Override
    public boolean matches(@Nullable CharSequence given, @Nullable String kept) {
        return given != null && kept != null && MessageDigest.isEqual(bytes(given), bytes(kept));
    }

    private static byte[] bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
