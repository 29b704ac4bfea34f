package jp.shunin.registry.journal.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One real PostgreSQL for all tests of a module, and in it a database of its own for each test. */
public final class TestDatabase {

    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    static {
        create(TEMPLATE, "template1");
        migrate(SERVER.getDatabase("postgres", TEMPLATE));
    }

    private TestDatabase() {}

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("deadlock_timeout", "50ms")
                    .start();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Brings a database to the present version. */
    public static void migrate(DataSource dataSource) {
        Flyway.configure().dataSource(dataSource).load().migrate();
    }

    /** A fresh and migrated database. */
    public static DataSource fresh() {
        String name = "fresh_" + COUNT.incrementAndGet();
        create(name, TEMPLATE);
        return SERVER.getDatabase("postgres", name);
    }

    /** A fresh database as a version of long ago left it. */
    public static DataSource migratedTo(String version) {
        String name = "fresh_" + COUNT.incrementAndGet();
        create(name, "template1");
        DataSource database = SERVER.getDatabase("postgres", name);
        Flyway.configure().dataSource(database).target(version).load().migrate();
        return database;
    }

    private static void create(String name, String template) {
        JdbcClient.create(SERVER.getPostgresDatabase())
                .sql("create database " + name + " template " + template)
                .update();
    }

    /** The same database, as another role sees it. */
    public static DataSource as(String role, DataSource database) {
        String name = ((PGSimpleDataSource) database).getDatabaseName();
        return SERVER.getDatabase(role, String.valueOf(name));
    }

    public static TransactionTemplate transaction(DataSource dataSource) {
        return new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }
}
