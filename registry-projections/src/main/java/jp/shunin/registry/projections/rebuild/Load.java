package jp.shunin.registry.projections.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import jp.shunin.registry.journal.JournalByEntry;
import jp.shunin.registry.projections.following.BulkTable;
import org.jspecify.annotations.Nullable;

/**
 * Fills the new tables from the journal, as one snapshot shows it. Several threads take pages of entries, fold them and
 * write. Each piece is written in a short transaction of its own: a long one that writes would hold back everybody who
 * follows the journal.
 */
final class Load {

    private static final int EVENTS_AT_A_TIME = 2_000;

    private final DataSource dataSource;
    private final Reading reading;
    private final List<BulkTable> tables;
    private final RebuildWatch watch;
    private final int threads;

    Load(DataSource dataSource, Reading reading, List<BulkTable> tables, RebuildWatch watch, int threads) {
        this.dataSource = dataSource;
        this.reading = reading;
        this.tables = tables;
        this.watch = watch;
        this.threads = threads;
    }

    /** A transaction that has to be ended before its connection is given back. */
    @FunctionalInterface
    private interface Snapshot extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }

    /** @return a ticket: what the tables do not hold has this one or a later one */
    long run() throws SQLException {
        try (Connection source = dataSource.getConnection()) {
            source.setAutoCommit(false);
            source.setReadOnly(true);
            source.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            giveRoomToSort(source);
            long horizon = number(source, "select journal_horizon()");
            watch.begun(number(
                    source,
                    "select coalesce((select sequence from journal_event order by ticket desc, sequence desc"
                            + " limit 1), 0)"));
            try (Snapshot _ = source::rollback;
                    JournalByEntry journal = JournalByEntry.open(source, reading.format(), JournalRows.OF_PEOPLE)) {
                inParallel(journal);
            }
            return horizon;
        }
    }

    private void inParallel(JournalByEntry journal) throws SQLException {
        Callable<@Nullable Void> work = () -> {
            fill(journal);
            return null;
        };
        try (ExecutorService workers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("rebuild-", 0).factory())) {
            for (Future<@Nullable Void> done : workers.invokeAll(Collections.nCopies(threads, work))) {
                done.get();
            }
        } catch (InterruptedException stopped) {
            journal.stop();
            Thread.currentThread().interrupt();
            throw new RebuildStoppedException();
        } catch (ExecutionException failure) {
            throw cause(failure);
        }
    }

    /** Whoever fails ends the reading for all. */
    private void fill(JournalByEntry journal) throws SQLException {
        boolean completed = false;
        try (Connection writing = dataSource.getConnection()) {
            writing.setAutoCommit(false);
            BulkWriter writer = new BulkWriter(writing, Place.NEW, tables, reading);
            for (JournalByEntry.Page page = next(journal); page != null; page = next(journal)) {
                begin(writing);
                writer.write(page.entries());
                writing.commit();
                watch.done(page.size());
            }
            begin(writing);
            writer.flush();
            writing.commit();
            completed = true;
        } finally {
            if (!completed) {
                journal.stop();
            }
        }
    }

    /** To sort the journal in a few pieces; there is one such sort at a time, on all nodes. */
    private static void giveRoomToSort(Connection source) throws SQLException {
        try (Statement statement = source.createStatement()) {
            statement.execute("set local work_mem = '256MB'");
        }
    }

    /** The swap is what is waited for until it is on the disk, and all this before it. */
    private static void begin(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local synchronous_commit = off");
        }
    }

    private JournalByEntry.@Nullable Page next(JournalByEntry journal) throws SQLException {
        if (watch.mustStop()) {
            throw new RebuildStoppedException();
        }
        return journal.page(EVENTS_AT_A_TIME);
    }

    private static long number(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private static RuntimeException cause(ExecutionException failure) throws SQLException {
        return switch (failure.getCause()) {
            case SQLException sql -> throw sql;
            case RuntimeException cause -> cause;
            case Error error -> throw error;
            case null, default -> new IllegalStateException(failure);
        };
    }
}
