package jp.shunin.registry.api.runtime;

import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Tells the operator why the configured database lets nobody in, instead of a stack trace. */
final class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private static final String USER_AND_PASSWORD = """
        Put right spring.datasource.username and spring.datasource.password (in the environment \
        SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD), and spring.flyway.user and \
        spring.flyway.password if you have set them.\
        """;
    private static final String DATABASE =
            "Make the database (create database …), or put right its name at the end of spring.datasource.url.";
    private static final String ADDRESS = """
        Put right spring.datasource.url (in the environment SPRING_DATASOURCE_URL), written as \
        jdbc:postgresql://host:5432/database, and see that PostgreSQL runs there. Left empty, the registry \
        starts a PostgreSQL of its own.\
        """;

    private final Environment settings;

    DatabaseFailureAnalyzer(Environment settings) {
        this.settings = settings;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        String url = settings.getProperty("spring.datasource.url", "");
        String action = action(Objects.requireNonNullElse(cause.getSQLState(), ""));
        if (url.isBlank() || action == null) {
            return null;
        }
        return new FailureAnalysis(
                "The registry cannot use the database %s: %s"
                        .formatted(DatabaseUrl.withoutParameters(url), cause.getMessage()),
                action,
                cause);
    }

    /** By the classes of SQLSTATE; of any other failure a stack trace says more. */
    private static @Nullable String action(String sqlState) {
        if (sqlState.startsWith("28")) {
            return USER_AND_PASSWORD;
        }
        if (sqlState.startsWith("3D")) {
            return DATABASE;
        }
        return sqlState.startsWith("08") ? ADDRESS : null;
    }
}
