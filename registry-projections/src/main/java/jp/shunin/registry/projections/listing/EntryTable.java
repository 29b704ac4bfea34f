package jp.shunin.registry.projections.listing;

import jp.shunin.registry.core.caremanager.RegisterEntry;

/** A table that holds for each entry what follows from the entry alone. */
public interface EntryTable {

    /** Puts what follows from the entry in the place of what the table holds of it; once more is the same as once. */
    void keep(RegisterEntry entry);

    /** Forgets all entries. */
    void clear();
}
