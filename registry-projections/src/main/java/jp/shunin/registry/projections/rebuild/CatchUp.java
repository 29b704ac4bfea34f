package jp.shunin.registry.projections.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import jp.shunin.registry.journal.BulkEvent;
import jp.shunin.registry.journal.JournalByEntry;
import jp.shunin.registry.projections.following.BulkTable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Adds to tables that are not live what was appended since a ticket. An entry that they hold at an older version is
 * written again as a whole.
 */
final class CatchUp {

    private static final int ENTRIES_AT_A_TIME = 1_000;

    private static final String BEHIND = """
        select coalesce(array_agg(entry_id order by entry_id)::text, '{}') as numbers, count(*) as people,
            coalesce(max(entry_id), '') as last
        from (
            select distinct entry_id from journal_event
            where ticket >= ? and %s and entry_id > ? and coalesce(%s, 0) <= entry_sequence
            order by entry_id limit ?) behind
        """;

    private final Reading reading;
    private final RebuiltModel model;
    private final Place place;

    CatchUp(Reading reading, RebuiltModel model, Place place) {
        this.reading = reading;
        this.model = model;
        this.place = place;
    }

    /** Some people whose rows are behind: their numbers as PostgreSQL writes an array. */
    private record Behind(String numbers, int people, String last) {}

    /**
     * Catches up in pages, in the transaction of the connection or, if it has none, each page in one of its own.
     *
     * @param most at how many people to give up
     * @return how many people were behind
     */
    int run(Connection connection, long since, int most) throws SQLException {
        JdbcTemplate jdbc = Jdbc.of(connection);
        int people = 0;
        Behind behind = behind(jdbc, since, "");
        while (behind.people() > 0 && people < most) {
            write(connection, jdbc, behind);
            people += behind.people();
            behind = behind(jdbc, since, behind.last());
        }
        return people;
    }

    private Behind behind(JdbcTemplate jdbc, long since, String after) {
        String question = BEHIND.formatted(JournalRows.OF_PEOPLE, model.versionIn(place));
        return jdbc.queryForObject(
                question,
                (row, _) -> new Behind(row.getString("numbers"), row.getInt("people"), row.getString("last")),
                since,
                after,
                ENTRIES_AT_A_TIME);
    }

    private void write(Connection connection, JdbcTemplate jdbc, Behind behind) throws SQLException {
        boolean transactionOfItsOwn = connection.getAutoCommit();
        connection.setAutoCommit(false);
        for (BulkTable table : model.tables()) {
            jdbc.update(
                    "delete from %s where registration_number = any(?::text[])".formatted(place.table(table.name())),
                    behind.numbers());
        }
        BulkWriter writer = new BulkWriter(connection, place, model.tables(), reading);
        writer.write(entries(connection, behind));
        writer.flush();
        if (transactionOfItsOwn) {
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private List<List<BulkEvent>> entries(Connection connection, Behind behind) throws SQLException {
        String theirs = "%s and entry_id = any('%s'::text[])"
                .formatted(JournalRows.OF_PEOPLE, behind.numbers().replace("'", "''"));
        List<List<BulkEvent>> entries = new ArrayList<>();
        try (JournalByEntry journal = JournalByEntry.open(connection, reading.format(), theirs)) {
            for (JournalByEntry.Page page = journal.page(ENTRIES_AT_A_TIME);
                    page != null;
                    page = journal.page(ENTRIES_AT_A_TIME)) {
                entries.addAll(page.entries());
            }
        }
        return entries;
    }
}
