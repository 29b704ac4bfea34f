package jp.shunin.registry.api.security.signin;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An address of one of the registry's own pages, with its query. A browser is sent to no other, whoever asks for it.
 *
 * @param value begins with one slash
 */
record LocalAddress(String value) {

    static final LocalAddress START = new LocalAddress("/");

    private static final int LONGEST = 2000;

    /** The address, if it is one of this registry. */
    static Optional<LocalAddress> of(@Nullable String text) {
        return text != null && text.length() <= LONGEST && isLocal(text)
                ? Optional.of(new LocalAddress(text))
                : Optional.empty();
    }

    /** The same without its scheme and host, as a browser tells where it is. */
    static Optional<LocalAddress> within(@Nullable String whole) {
        if (whole == null) {
            return Optional.empty();
        }
        try {
            URI address = new URI(whole);
            return of(withQuery(address.getRawPath(), address.getRawQuery()));
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    static @Nullable String withQuery(@Nullable String path, @Nullable String query) {
        return query == null ? path : path + "?" + query;
    }

    String path() {
        int query = value.indexOf('?');
        return query < 0 ? value : value.substring(0, query);
    }

    /** Browsers take two slashes, or a slash and a backslash, for the beginning of another host, and pass over tabs. */
    private static boolean isLocal(String text) {
        return text.startsWith("/") && !text.startsWith("//") && text.chars().allMatch(LocalAddress::isPlain);
    }

    /** What an address is written in; all else is escaped there. Curly brackets would stand for something. */
    private static boolean isPlain(int character) {
        return character > ' ' && character < 0x7F && "\\{}".indexOf(character) < 0;
    }
}
