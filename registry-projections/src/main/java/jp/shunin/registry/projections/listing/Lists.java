package jp.shunin.registry.projections.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import jp.shunin.registry.projections.listing.Listing.Keyed;
import jp.shunin.registry.projections.listing.Listing.KeyedRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads lists from the database, up to date. */
public final class Lists {

    /** How many rows are fetched at a time, and so held in memory. */
    static final int FETCHED_AT_A_TIME = 500;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate snapshot;
    private final UpToDate upToDate;

    public Lists(DataSource dataSource, UpToDate upToDate) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.jdbc.setFetchSize(FETCHED_AT_A_TIME);
        this.snapshot = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
        this.upToDate = upToDate;
    }

    /** The list of a query. */
    public <R> Listing<R> of(ListQuery<R> query) {
        return new Listing<>(this, query);
    }

    /** The next lines, at most so many. Rows that are no lines are passed over, and as many more are read. */
    <R> List<Keyed<R>> page(ListQuery<R> query, @Nullable List<String> after, int limit) {
        if (after != null) {
            query.order().requireValues(after);
        }
        upToDate.require();
        List<Keyed<R>> lines = new ArrayList<>();
        List<String> last = after;
        for (int read = limit; read == limit && lines.size() < limit; ) {
            List<KeyedRow<R>> rows = rows(query, last, limit);
            rows.stream().flatMap(KeyedRow::keyedLine).forEach(lines::add);
            last = rows.isEmpty() ? last : rows.getLast().key();
            read = rows.size();
        }
        return lines.subList(0, Math.min(limit, lines.size()));
    }

    private <R> List<KeyedRow<R>> rows(ListQuery<R> query, @Nullable List<String> after, int limit) {
        List<Object> parameters = new ArrayList<>(query.parameters());
        if (after != null) {
            parameters.addAll(after);
        }
        parameters.add(limit);
        return jdbc.query(
                after == null ? query.firstPage() : query.nextPage(),
                (row, _) -> KeyedRow.of(query, row),
                parameters.toArray());
    }

    /** PostgreSQL hands out rows in pieces only within a transaction. */
    <R> void whole(ListQuery<R> query, Consumer<Rows<R>> reader) {
        upToDate.require();
        snapshot.executeWithoutResult(_ -> reader.accept(each -> {
            RowCallbackHandler line = row -> {
                R read = query.line(row);
                if (read != null) {
                    each.accept(read);
                }
            };
            jdbc.query(query.all(), line, query.parameters().toArray());
        }));
    }
}
