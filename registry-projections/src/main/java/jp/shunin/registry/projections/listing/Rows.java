package jp.shunin.registry.projections.listing;

import java.util.function.Consumer;

/** All lines of a list at one moment. They can be gone through more than once, and are the same each time. */
@FunctionalInterface
public interface Rows<R> {

    /** Hands over the lines one by one, in the list's order, without ever holding them all. */
    void forEach(Consumer<R> each);
}
