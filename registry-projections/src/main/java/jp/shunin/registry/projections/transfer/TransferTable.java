package jp.shunin.registry.projections.transfer;

import java.util.List;
import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.projections.listing.EntryTable;
import jp.shunin.registry.projections.table.Column;
import org.springframework.jdbc.core.JdbcTemplate;

/** The transfers of all people, decided and not. */
public final class TransferTable implements EntryTable {

    private static final String INSERT = """
        insert into transfer (registration_number, event_id, from_prefecture, to_prefecture, state, requested_on,
            decided_on)
        select * from unnest(?, ?, ?, ?, ?, ?, ?)
        """;

    private final JdbcTemplate jdbc;

    public TransferTable(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    private record Row(String number, Transfer transfer) {}

    @Override
    public void keep(List<RegisterEntry> entries) {
        jdbc.update(
                "delete from transfer where registration_number = any(?)",
                Column.texts(entries, entry -> entry.number().value()));
        List<Row> rows = entries.stream()
                .flatMap(entry -> Transfer.of(entry).stream()
                        .map(transfer -> new Row(entry.number().value(), transfer)))
                .toList();
        jdbc.update(
                INSERT,
                Column.texts(rows, Row::number),
                Column.texts(rows, row -> row.transfer().event()),
                Column.texts(rows, row -> row.transfer().from().code()),
                Column.texts(rows, row -> row.transfer().to().code()),
                Column.texts(rows, row -> row.transfer().state().name()),
                Column.dates(rows, row -> row.transfer().requestedOn()),
                Column.dates(rows, row -> row.transfer().decidedOn()));
    }

    @Override
    public void clear() {
        jdbc.update("delete from transfer");
    }
}
