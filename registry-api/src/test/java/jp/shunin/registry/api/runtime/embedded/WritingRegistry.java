package jp.shunin.registry.api.runtime.embedded;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A process of its own that writes to its embedded database until it is killed, and says what was committed. */
final class WritingRegistry {

    private WritingRegistry() {}

    static void main(String... arguments) throws SQLException {
        var database = EmbeddedDatabase.start(Path.of(arguments[0]), Path.of(arguments[1]));
        try (var connection = DriverManager.getConnection(
                        database.url(),
                        database.owner().username(),
                        database.owner().password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE written (number integer PRIMARY KEY)");
            for (int number = 1; ; number++) {
                statement.execute("INSERT INTO written VALUES (%d)".formatted(number));
                System.out.println("committed " + number);
            }
        }
    }
}
