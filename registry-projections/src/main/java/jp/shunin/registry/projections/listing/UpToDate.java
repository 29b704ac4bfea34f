package jp.shunin.registry.projections.listing;

import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.journal.JournalPosition;
import jp.shunin.registry.projections.standing.EntryReader;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes a list answer with all that had been committed when it was asked. What its follower has not come to yet is folded
 * by the question itself; so nobody waits for another thread.
 */
public final class UpToDate {

    /** What folds in about a second. */
    static final int MOST_ENTRIES = 1_000;

    /** Also what is committed but not complete yet, which followers leave for later: the client knows that it is there. */
    private static final String BEHIND = """
        select distinct entry_id
        from journal_event left join person_index on registration_number = entry_id
        where (ticket, journal_event.sequence) > (?, ?)
            and entry_type = 'CareManager'
            and coalesce(version, 0) <= entry_sequence
        order by entry_id
        limit ?
        """;

    private final JdbcClient jdbc;
    private final EntryReader entries;
    private final ListingTables tables;
    private final Supplier<JournalPosition> reached;

    /** @param reached the position up to which the follower of the lists has come */
    public UpToDate(
            DataSource dataSource, EntryReader entries, ListingTables tables, Supplier<JournalPosition> reached) {
        this.jdbc = JdbcClient.create(dataSource);
        this.entries = entries;
        this.tables = tables;
        this.reached = reached;
    }

    /** @throws ListsLagException if too much is missing to be folded now */
    void require() {
        List<RegistrationNumber> behind = behind(reached.get());
        if (behind.size() > MOST_ENTRIES) {
            throw new ListsLagException();
        }
        if (!behind.isEmpty()) {
            tables.keepEntries(behind.stream()
                    .flatMap(number -> entries.entry(number).stream())
                    .toList());
        }
    }

    private List<RegistrationNumber> behind(JournalPosition position) {
        return jdbc.sql(BEHIND)
                .param(position.ticket())
                .param(position.sequence())
                .param(MOST_ENTRIES + 1)
                .query((row, _) -> new RegistrationNumber(row.getString(1)))
                .list();
    }
}
