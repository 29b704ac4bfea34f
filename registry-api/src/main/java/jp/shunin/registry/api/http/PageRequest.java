package jp.shunin.registry.api.http;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for.
 *
 * @param cursor the {@code next} of the page before; null for the first page
 * @param limit how many lines at most
 */
public record PageRequest(@Nullable String cursor, int limit) {

    public static final String USUAL = "100";
    private static final int MOST = 1_000;

    public PageRequest {
        if (limit < 1 || limit > MOST) {
            throw BadParameterException.malformed("limit", "limit", MOST);
        }
    }
}
