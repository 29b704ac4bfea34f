package jp.shunin.registry.projections.following;

import java.util.List;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.projections.table.CopyRows;

/** A table of a read model as it is filled in bulk, from the lives of all people. It must hold what it holds otherwise. */
public interface BulkTable {

    String name();

    /** The columns that are filled, in the order in which {@link #write} tells them. */
    List<String> columns();

    /**
     * Writes the rows of one entry.
     *
     * @param ends which ends of cards hold
     */
    void write(FollowedEntry life, CardEnds ends, CopyRows rows);
}
