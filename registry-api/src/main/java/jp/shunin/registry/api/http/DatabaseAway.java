package jp.shunin.registry.api.http;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;

/** Tells whether something failed because the database cannot be reached. */
final class DatabaseAway {

    /** The classes of SQLSTATE for a broken connection and for a server that is going down or coming up. */
    private static final String CONNECTION = "08";

    private static final String OPERATOR_INTERVENTION = "57P";

    private DatabaseAway() {}

    static boolean caused(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(DatabaseAway::isAway);
    }

    private static boolean isAway(Throwable cause) {
        return switch (cause) {
            case SQLTransientConnectionException _, SQLNonTransientConnectionException _ -> true;
            case SQLException sql -> sql.getSQLState() != null && isAway(sql.getSQLState());
            default -> false;
        };
    }

    private static boolean isAway(String sqlState) {
        return sqlState.startsWith(CONNECTION) || sqlState.startsWith(OPERATOR_INTERVENTION);
    }
}
