package jp.shunin.registry.journal.keys;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import jp.shunin.registry.core.journal.EventFormat;
import jp.shunin.registry.core.journal.KeptKey;
import jp.shunin.registry.core.journal.NewEvent;
import jp.shunin.registry.core.journal.Writing;
import jp.shunin.registry.core.journal.WrittenEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals what earlier versions recorded in clear. It is the one thing that ever changes what the journal holds: only how
 * an event is written, and nothing that it says. So only the owner of the tables can do it, who takes the guard of the
 * journal away and puts it back in each transaction. It may be broken off, and begun again.
 */
public final class ClearEvents {

    private static final int PEOPLE_AT_A_TIME = 500;

    private static final String IN_CLEAR = "position('\"familyName\"'::bytea in payload) > 0";

    private static final String NEXT = """
        select ticket, sequence, name, revision, payload from journal_event
        where %1$s and entry_id in (
            select distinct entry_id from journal_event where %1$s order by entry_id limit %2$d)
        order by entry_id, entry_sequence
        """.formatted(IN_CLEAR, PEOPLE_AT_A_TIME);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final EventFormat format;

    /**
     * @param owner connections of the role that owns the journal
     * @param format the format that seals
     */
    public ClearEvents(DataSource owner, EventFormat format) {
        this.jdbc = new JdbcTemplate(owner);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(owner));
        this.format = format;
    }

    private record Place(long ticket, long sequence, WrittenEvent written) {

        static Place from(ResultSet row, int number) throws SQLException {
            return new Place(
                    row.getLong(1), row.getLong(2), new WrittenEvent(row.getString(3), row.getInt(4), row.getBytes(5)));
        }
    }

    private record Sealed(Place place, NewEvent event) {}

    /** Seals all of them; returns how many there were. */
    public long seal() {
        long sealed = 0;
        for (int page = page(); page > 0; page = page()) {
            sealed += page;
        }
        return sealed;
    }

    private int page() {
        return Objects.requireNonNull(transaction.execute(_ -> {
            List<Sealed> page = sealed(jdbc.query(NEXT, Place::from));
            if (!page.isEmpty()) {
                jdbc.execute("alter table journal_event disable trigger journal_event_append_only");
                jdbc.batchUpdate(
                        "update journal_event set revision = ?, payload = ? where ticket = ? and sequence = ?",
                        page,
                        page.size(),
                        ClearEvents::set);
                jdbc.execute("alter table journal_event enable always trigger journal_event_append_only");
            }
            return page.size();
        }));
    }

    private List<Sealed> sealed(List<Place> places) {
        Writing writing = format.writing();
        List<Sealed> sealed = new ArrayList<>();
        for (Place place : places) {
            // As if it were not the first event: who has changed a name since then has a key already.
            NewEvent event = writing.write(1, format.read(place.written()));
            KeptKey key = event.key();
            if (key != null) {
                jdbc.update(
                        "insert into data_key (owner, wrapped, wrapped_under) values (?, ?, ?)",
                        key.owner(),
                        key.wrapped(),
                        key.wrappedUnder());
            }
            sealed.add(new Sealed(place, event));
        }
        return sealed;
    }

    private static void set(PreparedStatement row, Sealed sealed) throws SQLException {
        row.setInt(1, sealed.event().written().revision());
        row.setBytes(2, sealed.event().written().json());
        row.setLong(3, sealed.place().ticket());
        row.setLong(4, sealed.place().sequence());
    }
}
