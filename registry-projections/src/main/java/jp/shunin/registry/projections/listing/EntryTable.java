package jp.shunin.registry.projections.listing;

import java.util.List;
import jp.shunin.registry.core.caremanager.RegisterEntry;

/** A table that holds for each entry what follows from the entry alone. */
public interface EntryTable {

    /** Puts what follows from the entries in the place of what the table holds of them; once more is the same as once. */
    void keep(List<RegisterEntry> entries);

    /** Forgets all entries. */
    void clear();
}
