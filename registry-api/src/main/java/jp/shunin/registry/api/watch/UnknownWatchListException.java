package jp.shunin.registry.api.watch;

/** The account has no watch list of this id. */
public final class UnknownWatchListException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
