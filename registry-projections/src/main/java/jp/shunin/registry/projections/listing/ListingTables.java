package jp.shunin.registry.projections.listing;

import java.util.List;
import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.projections.following.FollowedEntry;
import jp.shunin.registry.projections.following.ReadModel;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The tables of the lists, which hold each entry at one version. They hold the whole entry afresh, for a correction may
 * change any part of its past.
 */
public final class ListingTables implements ReadModel {

    private final EntryVersions versions;
    private final List<EntryTable> tables;
    private final TransactionTemplate transaction;

    public ListingTables(DataSource dataSource, EntryVersions versions, List<EntryTable> tables) {
        this.versions = versions;
        this.tables = List.copyOf(tables);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    @Override
    public void keep(List<FollowedEntry> entries) {
        keepEntries(entries.stream().map(FollowedEntry::entry).toList());
    }

    /**
     * Sees to it that the tables hold these entries at their versions or at later ones.
     *
     * @param entries different ones, in the order of their numbers
     */
    void keepEntries(List<RegisterEntry> entries) {
        transaction.executeWithoutResult(_ -> {
            List<RegisterEntry> newer = versions.keepTheNewer(entries);
            tables.forEach(table -> table.keep(newer));
        });
    }

    @Override
    public void clear() {
        versions.clear();
        tables.forEach(EntryTable::clear);
    }
}
