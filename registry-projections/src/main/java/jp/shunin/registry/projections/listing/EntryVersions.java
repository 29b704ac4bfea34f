package jp.shunin.registry.projections.listing;

import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.RegistrationNumber;

/** The table that says at which version the lists hold each entry. */
public interface EntryVersions {

    /** The version of an entry; 0 if the lists do not hold it yet. */
    long version(RegistrationNumber number);

    /**
     * Keeps an entry and its version, and locks it until the transaction ends, so that of two writers the one with the
     * older entry gives way.
     *
     * @return whether it was kept; false if the lists hold this version already, or a later one
     */
    boolean keepIfNewer(RegisterEntry entry);

    /** Forgets all entries. */
    void clear();
}
