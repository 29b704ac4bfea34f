package jp.shunin.registry.api.watch;

/** A watch list would have more numbers than it may. */
public final class WatchListFullException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WatchListFullException() {
        super("a watch list has at most " + WatchLists.MOST_NUMBERS + " numbers");
    }
}
