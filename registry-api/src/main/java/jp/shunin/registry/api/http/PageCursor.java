package jp.shunin.registry.api.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list begins. Lists are read in the order of a key; the cursor, which means nothing to the client, is
 * the key of the last one seen.
 */
final class PageCursor {

    static final String BEGINNING = "";

    private static final int MOST = 1_000;

    private PageCursor() {}

    /**
     * The key after which the page begins.
     *
     * @throws BadParameterException if no register gave this cursor
     */
    static String after(@Nullable String cursor) {
        try {
            return cursor == null
                    ? BEGINNING
                    : new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noCursor) {
            throw BadParameterException.malformed("cursor", "cursor");
        }
    }

    /** @throws BadParameterException if a page cannot have that many */
    static int limit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw BadParameterException.malformed("limit", "limit", MOST);
        }
        return limit;
    }

    /** The cursor of the page after this one; null after the last one. */
    static <T> @Nullable String next(List<T> page, int limit, Function<T, Object> key) {
        if (page.size() < limit) {
            return null;
        }
        byte[] last = key.apply(page.getLast()).toString().getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(last);
    }
}
