package jp.shunin.registry.projections.listing;

import java.util.List;
import jp.shunin.registry.core.caremanager.RegisterEntry;

/** The table that says at which version the lists hold each entry. */
public interface EntryVersions {

    /**
     * Keeps entries and their versions, and locks them until the transaction ends, so that of two writers the one with
     * the older entry gives way.
     *
     * @param entries different ones, in the order of their numbers
     * @return those that were kept; not those of which the lists hold this version already, or a later one
     */
    List<RegisterEntry> keepTheNewer(List<RegisterEntry> entries);

    /** Forgets all entries. */
    void clear();
}
