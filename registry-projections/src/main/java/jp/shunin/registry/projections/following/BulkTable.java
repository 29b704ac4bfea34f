package jp.shunin.registry.projections.following;

import java.util.List;
import jp.shunin.registry.projections.table.CopyRows;

/** A table of a read model as it is filled in bulk, from the lives of all people. It must hold what it holds otherwise. */
public interface BulkTable {

    String name();

    /** The columns that are filled, in the order in which {@link #write} tells them. */
    List<String> columns();

    /**
     * Writes the rows of one entry.
     *
     * @param sight by what it is looked at
     */
    void write(FollowedEntry life, Sight sight, CopyRows rows);
}
