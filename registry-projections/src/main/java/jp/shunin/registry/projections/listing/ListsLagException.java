package jp.shunin.registry.projections.listing;

/** The lists are too far behind the journal to be answered from, as while they are rebuilt. */
public final class ListsLagException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ListsLagException() {
        super("more than " + UpToDate.MOST_ENTRIES + " entries are not yet in the lists as they are in the journal");
    }
}
