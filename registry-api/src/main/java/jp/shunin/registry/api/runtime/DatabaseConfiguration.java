package jp.shunin.registry.api.runtime;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import jp.shunin.registry.api.runtime.embedded.EmbeddedDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The one {@link javax.sql.DataSource}: a pool on the configured PostgreSQL, or on the embedded one.
 *
 * <p>The embedded server is a plain bean and not a lifecycle phase, because Flyway needs it while the beans are still
 * being made. Spring destroys beans after all phases have stopped, those that depend on others first: so the web
 * server and the processors go down, then the pool, and the database last.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DataSourceProperties.class)
class DatabaseConfiguration {

    @Configuration(proxyBeanMethods = false)
    @Conditional(DatabaseIsConfigured.class)
    static class Configured {

        private static final Logger log = LoggerFactory.getLogger(Configured.class);

        @Bean
        @ConfigurationProperties("spring.datasource.hikari")
        HikariDataSource dataSource(DataSourceProperties configured) throws SQLException {
            log.info("PostgreSQL as configured: {}", DatabaseUrl.withoutParameters(configured.determineUrl()));
            requireConnection(configured);
            return configured
                    .initializeDataSourceBuilder()
                    .type(HikariDataSource.class)
                    .build();
        }

        /** Before there is a pool, which would log a stack trace where a sentence says all. */
        private static void requireConnection(DataSourceProperties configured) throws SQLException {
            String url = configured.determineUrl();
            DriverManager.getDriver(url); // which does not repeat the URL, and a password in it, if it refuses it
            DriverManager.getConnection(url, configured.getUsername(), configured.getPassword())
                    .close();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(NoDatabaseIsConfigured.class)
    static class Embedded {

        @Bean
        EmbeddedDatabase embeddedDatabase(RegistrySettings settings) {
            return EmbeddedDatabase.start(settings.dataDir());
        }

        @Bean
        @ConfigurationProperties("spring.datasource.hikari")
        HikariDataSource dataSource(EmbeddedDatabase database) {
            var pool = new HikariDataSource();
            pool.setJdbcUrl(database.url());
            pool.setUsername(database.application().username());
            pool.setPassword(database.application().password());
            return pool;
        }

        /** Tables are made and changed by their owner, and not by the application that works with them. */
        @Bean
        FlywayConnectionDetails migrations(EmbeddedDatabase database) {
            return new FlywayConnectionDetails() {

                @Override
                public String getJdbcUrl() {
                    return database.url();
                }

                @Override
                public String getUsername() {
                    return database.owner().username();
                }

                @Override
                public String getPassword() {
                    return database.owner().password();
                }
            };
        }
    }

    /**
     * Where a commit fails the connection is lost, or PostgreSQL has rolled back itself. Spring's other manager rolls back
     * then once more, and throws what comes of that on a closed connection: it would hide that the database is away.
     */
    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new DataSourceTransactionManager(dataSource);
    }

    static final class NoDatabaseIsConfigured extends NoneNestedConditions {

        NoDatabaseIsConfigured() {
            super(ConfigurationPhase.PARSE_CONFIGURATION);
        }

        @Conditional(DatabaseIsConfigured.class)
        static final class ADatabaseIsConfigured {}
    }
}
