package jp.shunin.registry.projections.rebuild;

import java.sql.Connection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Spring's JDBC on one connection that somebody else opens and closes. */
final class Jdbc {

    private Jdbc() {}

    static JdbcTemplate of(Connection connection) {
        return new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    }
}
