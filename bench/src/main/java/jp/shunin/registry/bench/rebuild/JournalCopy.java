package jp.shunin.registry.bench.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** PostgreSQL handing out the whole journal, and nobody who looks at it. */
public final class JournalCopy {

    private JournalCopy() {}

    /** @param rows the table, or a query in parentheses */
    public static void toNobody(DataSource dataSource, String rows) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            CopyOut copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy " + rows + " to stdout (format binary)");
            byte[] row = copy.readFromCopy();
            while (row != null) {
                row = copy.readFromCopy();
            }
        }
    }
}
