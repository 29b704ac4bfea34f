package jp.shunin.registry.projections.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Puts other tables in the place of the live ones of a read model, in one short transaction, or puts them back.
 *
 * <p>The transaction first waits until nobody works with the live tables, and then keeps everybody out. What was appended
 * until then can be seen, and is added; whoever appends later, or has not yet written what follows from what was
 * appended, will find the other tables under the name.
 */
final class Swap {

    private static final Logger log = LoggerFactory.getLogger(Swap.class);

    /** What is added in a moment, while everybody waits. */
    private static final int MOST_PEOPLE_BEHIND = 200;

    private static final int MOST_ATTEMPTS = 400;

    /** PostgreSQL's lock_not_available and deadlock_detected. */
    private static final Set<String> BUSY = Set.of("55P03", "40P01");

    /** Shorter than PostgreSQL waits before it looks for a deadlock, so that nobody else is ever chosen to give way. */
    private static final int USUAL_PATIENCE = 200;

    /** Now and then longer than that: only then does PostgreSQL make an automatic vacuum give way. */
    private static final int LONG_PATIENCE = 1_500;

    private static final int LONG_EVERY = 10;

    private final Connection connection;
    private final JdbcTemplate jdbc;
    private final Reading reading;
    private final RebuiltModel model;
    private final LongSupplier followed;
    private final RebuildWatch watch;
    private final Tables tables;

    /** @param followed the ticket up to which what follows the journal has come */
    Swap(Connection connection, Reading reading, RebuiltModel model, LongSupplier followed, RebuildWatch watch) {
        this.connection = connection;
        this.jdbc = Jdbc.of(connection);
        this.reading = reading;
        this.model = model;
        this.followed = followed;
        this.watch = watch;
        this.tables = new Tables(jdbc, model);
    }

    /** What is done to the tables while nobody else works with them. */
    @FunctionalInterface
    private interface Renaming {
        void run();
    }

    /** Puts the new tables in the place of the live ones, which are kept as the old ones. */
    void in(long since) throws SQLException {
        swap(Place.NEW, since, () -> {
            long kept = model.isWrittenWithTheCommand() ? horizon() : Math.min(horizon(), followed.getAsLong());
            tables.addTriggers();
            tables.drop(Place.OLD);
            tables.rename(Place.LIVE, Place.OLD);
            tables.rename(Place.NEW, Place.LIVE);
            Swaps.note(jdbc, model, kept);
        });
    }

    /** Puts the old tables back; the live ones are dropped. */
    void back(long since) throws SQLException {
        swap(Place.OLD, since, () -> {
            tables.drop(Place.LIVE);
            tables.rename(Place.OLD, Place.LIVE);
            Swaps.forget(jdbc, model);
        });
    }

    private void swap(Place other, long since, Renaming renaming) throws SQLException {
        CatchUp catchUp = new CatchUp(reading, model, other);
        long missing = since;
        for (int attempt = 1; ; attempt++) {
            if (watch.mustStop()) {
                throw new RebuildStoppedException();
            }
            long horizon = horizon();
            catchUp.run(connection, missing, Integer.MAX_VALUE);
            missing = horizon;
            try {
                if (swapped(catchUp, missing, patience(attempt), renaming)) {
                    log.info("{}: the tables {} are live now", model, other);
                    return;
                }
            } catch (DataAccessException busy) {
                requireBusy(busy);
                if (attempt == MOST_ATTEMPTS) {
                    throw new TablesBusyException(model, busy);
                }
            }
            jdbc.execute("select pg_sleep(0.1)");
        }
    }

    private static void requireBusy(DataAccessException failure) {
        if (!(failure.getRootCause() instanceof SQLException cause) || !BUSY.contains(cause.getSQLState())) {
            throw failure;
        }
    }

    private static int patience(int attempt) {
        return attempt % LONG_EVERY == 0 ? LONG_PATIENCE : USUAL_PATIENCE;
    }

    /** Whether it was done; not if too much was missing to let everybody wait for it. */
    private boolean swapped(CatchUp catchUp, long since, int patience, Renaming renaming) throws SQLException {
        connection.setAutoCommit(false);
        try {
            jdbc.execute("set local lock_timeout = " + patience / model.tables().size());
            tables.lock();
            boolean few = catchUp.run(connection, since, MOST_PEOPLE_BEHIND) < MOST_PEOPLE_BEHIND;
            if (few) {
                renaming.run();
                Swaps.tellEverybody(jdbc, model);
                connection.commit();
            }
            return few;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private long horizon() {
        return Swaps.number(jdbc, "select journal_horizon()");
    }
}
