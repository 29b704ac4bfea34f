package jp.shunin.registry.projections.listing;

import java.util.List;
import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.projections.standing.EntryReader;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables of the lists, which hold each entry at one version. */
public final class ListingTables {

    private final EntryVersions versions;
    private final List<EntryTable> tables;
    private final EntryReader entries;
    private final TransactionTemplate transaction;

    public ListingTables(DataSource dataSource, EntryReader entries, EntryVersions versions, List<EntryTable> tables) {
        this.versions = versions;
        this.tables = List.copyOf(tables);
        this.entries = entries;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /** Sees to it that the tables hold the entry at this version or a later one. */
    void bringTo(RegistrationNumber number, long version) {
        transaction.executeWithoutResult(_ -> {
            if (versions.version(number) < version) {
                keep(entries.entry(number)
                        .orElseThrow(() -> new IllegalStateException("no events of " + number + " in the journal")));
            }
        });
    }

    private void keep(RegisterEntry entry) {
        if (versions.keepIfNewer(entry)) {
            tables.forEach(table -> table.keep(entry));
        }
    }

    void clear() {
        versions.clear();
        tables.forEach(EntryTable::clear);
    }
}
