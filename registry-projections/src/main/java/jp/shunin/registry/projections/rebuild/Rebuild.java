package jp.shunin.registry.projections.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;

/**
 * Builds read models afresh from the journal and swaps them in, while the register answers and takes commands. It may be
 * killed at any moment: the live tables stay, or have been swapped as a whole, and the next rebuild drops what is left.
 */
public final class Rebuild {

    private static final Logger log = LoggerFactory.getLogger(Rebuild.class);

    /** One rebuild or rollback at a time, on all nodes; given back when the connection ends, however it ends. */
    private static final String KEY = "hashtextextended('rebuild of read models', 0)";

    private static final int FEWEST_THREADS = 2;

    private final DataSource dataSource;
    private final Reading reading;
    private final LongSupplier followed;

    /**
     * @param dataSource connections of the role that owns the tables of the read models and may make others
     * @param followed the ticket up to which all that follows the journal has come
     */
    public Rebuild(DataSource dataSource, Reading reading, LongSupplier followed) {
        this.dataSource = dataSource;
        this.reading = reading;
        this.followed = followed;
    }

    /**
     * Rebuilds read models in one pass through the journal, and swaps them in one after the other.
     *
     * @throws RebuildRunsException if another runs
     * @throws RebuildStoppedException if it was told to stop; what was swapped by then stays
     * @throws TablesBusyException if tables cannot be swapped
     */
    public void run(Set<RebuiltModel> models, RebuildWatch watch) {
        alone(connection -> {
            JdbcTemplate jdbc = Jdbc.of(connection);
            List<Tables> tables =
                    models.stream().map(model -> new Tables(jdbc, model)).toList();
            tables.forEach(each -> each.drop(Place.NEW));
            tables.forEach(Tables::create);
            long missing = load(models, watch);
            tables.forEach(Tables::index);
            for (RebuiltModel model : models) {
                new Swap(connection, reading, model, followed, watch).in(missing);
            }
        });
    }

    private long load(Set<RebuiltModel> models, RebuildWatch watch) throws SQLException {
        int threads = Math.max(FEWEST_THREADS, Runtime.getRuntime().availableProcessors());
        return new Load(
                        dataSource,
                        reading,
                        models.stream()
                                .flatMap(model -> model.tables().stream())
                                .toList(),
                        watch,
                        threads)
                .run();
    }

    /**
     * Puts the former tables back, with all that was recorded since.
     *
     * @throws NothingToRollBackException if those of one of the models are not kept; then nothing is done
     * @throws RebuildRunsException if a rebuild or another rollback runs
     * @throws TablesBusyException if tables cannot be swapped
     */
    public void rollBack(Set<RebuiltModel> models) {
        alone(connection -> {
            for (RebuiltModel model : models) {
                since(connection, model);
            }
            for (RebuiltModel model : models) {
                new Swap(connection, reading, model, followed, RebuildWatch.NOBODY).back(since(connection, model));
            }
        });
    }

    /** Those of the models of which the former tables are kept. */
    public Set<RebuiltModel> kept(Set<RebuiltModel> models) {
        try (Connection connection = dataSource.getConnection()) {
            Set<RebuiltModel> kept = EnumSet.noneOf(RebuiltModel.class);
            models.stream()
                    .filter(model -> ticket(connection, model).isPresent())
                    .forEach(kept::add);
            return kept;
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }

    private static long since(Connection connection, RebuiltModel model) {
        return ticket(connection, model).orElseThrow(NothingToRollBackException::new);
    }

    private static OptionalLong ticket(Connection connection, RebuiltModel model) {
        JdbcTemplate jdbc = Jdbc.of(connection);
        return new Tables(jdbc, model).exist(Place.OLD) ? Swaps.ticket(jdbc, model) : OptionalLong.empty();
    }

    @FunctionalInterface
    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void alone(Work work) {
        try (Connection connection = dataSource.getConnection()) {
            JdbcTemplate jdbc = Jdbc.of(connection);
            if (!Boolean.TRUE.equals(jdbc.queryForObject("select pg_try_advisory_lock(" + KEY + ")", Boolean.class))) {
                throw new RebuildRunsException();
            }
            try {
                work.on(connection);
            } finally {
                giveBack(connection, jdbc);
            }
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }

    private static RuntimeException translated(SQLException failure) {
        DataAccessException known = new SQLExceptionSubclassTranslator().translate("rebuild", null, failure);
        return known == null ? new UncategorizedSQLException("rebuild", null, failure) : known;
    }

    /** A connection that is lost has given it back itself. */
    private static void giveBack(Connection connection, JdbcTemplate jdbc) {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            jdbc.execute("select pg_advisory_unlock(" + KEY + ")");
        } catch (SQLException | DataAccessException lost) {
            log.warn("the connection of the rebuild is lost: {}", lost.getMessage());
        }
    }
}
