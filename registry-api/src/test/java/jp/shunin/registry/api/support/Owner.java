package jp.shunin.registry.api.support;

import jp.shunin.registry.api.runtime.embedded.EmbeddedDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The owner of the tables, for tests that do to them what the application may not. */
public final class Owner {

    private Owner() {}

    public static JdbcClient of(EmbeddedDatabase database) {
        return JdbcClient.create(new DriverManagerDataSource(
                database.url(), database.owner().username(), database.owner().password()));
    }
}
