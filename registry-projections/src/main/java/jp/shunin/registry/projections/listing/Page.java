package jp.shunin.registry.projections.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items the lines, in the list's order
 * @param next the key after which the next page begins; null on the last page
 */
public record Page<R>(List<R> items, @Nullable List<String> next) {

    public Page {
        items = List.copyOf(items);
    }
}
