package jp.shunin.registry.projections.standing.memory;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The leaves of some people. Most lie bound in a book; those that have changed since lie beside it until they are worth
 * binding it anew.
 */
final class Shelf {

    private static final int LOOSE_WITHOUT_BOOK = 64;
    private static final int LOOSE_SHARE = 8;

    private final Forms forms;
    private final Map<Integer, byte[]> loose = new ConcurrentHashMap<>();
    private volatile Book book = Book.EMPTY;

    Shelf(Forms forms) {
        this.forms = forms;
    }

    @Nullable
    Leaf find(int number) {
        // The book second: what is loose no more has been bound before it was taken away.
        byte[] changed = loose.get(number);
        if (changed != null) {
            return new Leaf(forms, changed, 0);
        }
        Book bound = book;
        int place = bound.place(number);
        return place < 0 ? null : new Leaf(forms, bound.leaves(), bound.start(place));
    }

    /** Puts a person's leaf, unless a newer one is there. */
    synchronized void put(int number, byte[] leaf) {
        Leaf known = find(number);
        if (known == null || known.version() < new Leaf(forms, leaf, 0).version()) {
            loose.put(number, leaf);
            if (loose.size() > LOOSE_WITHOUT_BOOK + book.size() / LOOSE_SHARE) {
                bind();
            }
        }
    }

    /** Binds what lies loose. */
    synchronized void bind() {
        if (!loose.isEmpty()) {
            book = book.with(loose);
            loose.clear();
        }
    }

    int people() {
        return book.size()
                + Math.toIntExact(loose.keySet().stream()
                        .filter(number -> book.place(number) < 0)
                        .count());
    }

    /** The memory that it takes, but for what lies loose. */
    long boundBytes() {
        return book.bytes();
    }
}
