package jp.shunin.registry.projections.following;

import java.util.List;

/** What is kept of the entries for questions, and follows the journal. */
public interface ReadModel {

    /**
     * Keeps what follows from the new events of some entries; once more is the same as once.
     *
     * @param entries different ones, in the order of their numbers, so that two writers lock rows in the same order
     */
    void keep(List<FollowedEntry> entries);

    /** Forgets all entries. */
    void clear();
}
