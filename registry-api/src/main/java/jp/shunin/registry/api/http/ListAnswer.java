package jp.shunin.registry.api.http;

import java.util.List;
import jp.shunin.registry.projections.listing.Listing;
import jp.shunin.registry.projections.listing.Page;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next the cursor of the next page; null on the last one
 */
public record ListAnswer<R>(List<R> items, @Nullable String next) implements ShowsPeople {

    @Override
    public List<String> peopleShown() {
        return ShownPeople.numbersOf(items);
    }

    /**
     * The page that a client asks for.
     *
     * @param list the list's name, so that no cursor of another list is taken
     */
    public static <R> ListAnswer<R> of(String list, Listing<R> listing, PageRequest asked) {
        List<String> after = asked.cursor() == null ? null : Cursor.key(list, asked.cursor());
        Page<R> page = page(listing, after, asked.limit());
        return new ListAnswer<>(page.items(), page.next() == null ? null : Cursor.of(list, page.next()));
    }

    private static <R> Page<R> page(Listing<R> listing, @Nullable List<String> after, int limit) {
        try {
            return listing.page(after, limit);
        } catch (IllegalArgumentException noKey) {
            throw Cursor.malformed();
        }
    }
}
