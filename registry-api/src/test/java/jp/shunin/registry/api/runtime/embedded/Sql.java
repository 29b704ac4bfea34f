package jp.shunin.registry.api.runtime.embedded;

import java.sql.DriverManager;
import java.sql.SQLException;

/** One statement on an embedded database, over a connection of its own. */
final class Sql {

    private Sql() {}

    static String ask(EmbeddedDatabase database, String question) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        database.url(),
                        database.owner().username(),
                        database.owner().password());
                var answer = connection.createStatement().executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    static void run(EmbeddedDatabase database, String command) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        database.url(),
                        database.owner().username(),
                        database.owner().password());
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
