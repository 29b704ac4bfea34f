package jp.shunin.registry.projections.standing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.projections.table.CopyRows;
import org.postgresql.PGConnection;
import org.postgresql.util.ByteStreamWriter;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes the standings of very many new entries by COPY, in the transaction that appends their events in bulk. */
public final class StandingCopy {

    private static final String COPY =
            "copy standing (%s) from stdin (format binary)".formatted(String.join(", ", StandingBulk.COLUMNS));

    private final JdbcTemplate jdbc;
    private final CardEnds ends;

    /** @param ends which ends of cards hold */
    public StandingCopy(DataSource dataSource, CardEnds ends) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.ends = ends;
    }

    /** The stretches of entries, ready to be written; any thread may prepare them beforehand. */
    public byte[] prepared(List<RegisterEntry> entries) {
        CopyRows rows = new CopyRows();
        entries.forEach(entry -> StandingBulk.write(entry, ends, rows));
        return rows.take();
    }

    /** Writes the stretches of entries that had no standing before. */
    public void write(byte[] prepared) {
        jdbc.execute((ConnectionCallback<Long>) connection -> copy(connection, prepared));
    }

    private static long copy(Connection connection, byte[] rows) throws SQLException {
        try {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(COPY, ByteStreamWriter.of(ByteBuffer.wrap(rows)));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
