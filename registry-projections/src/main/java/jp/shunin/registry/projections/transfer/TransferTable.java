package jp.shunin.registry.projections.transfer;

import java.util.List;
import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.projections.listing.EntryTable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The transfers of all people, decided and not. */
public final class TransferTable implements EntryTable {

    private static final String INSERT = """
        insert into transfer (registration_number, event_id, from_prefecture, to_prefecture, state, requested_on,
            decided_on)
        values (?, ?, ?, ?, ?, ?::date, ?::date)
        """;

    private final JdbcTemplate jdbc;

    public TransferTable(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public void keep(RegisterEntry entry) {
        String number = entry.number().value();
        jdbc.update("delete from transfer where registration_number = ?", number);
        List<@Nullable Object[]> rows = Transfer.of(entry).stream()
                .map(transfer -> row(number, transfer))
                .toList();
        jdbc.batchUpdate(INSERT, rows);
    }

    private static @Nullable Object[] row(String number, Transfer transfer) {
        return new @Nullable Object[] {
            number,
            transfer.event(),
            transfer.from().code(),
            transfer.to().code(),
            transfer.state().name(),
            transfer.requestedOn(),
            transfer.decidedOn()
        };
    }

    @Override
    public void clear() {
        jdbc.update("delete from transfer");
    }
}
