package jp.shunin.registry.api.runtime.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The role as which the application works in its own database. It owns nothing and is no superuser, so it may do what
 * {@code afterMigrate.sql} grants it, and no more.
 */
final class ApplicationRole {

    static final String NAME = "registry_app";

    private ApplicationRole() {}

    /**
     * Lets the role in with a new password, made for this start and kept nowhere. The role is made first where there is
     * none: in a new database, and in one of an earlier version of the registry.
     *
     * @param owner the superuser's login
     */
    static Login admit(String url, Login owner) throws SQLException {
        Login login = new Login(NAME, Password.random());
        try (Connection connection = DriverManager.getConnection(url, owner.username(), owner.password());
                Statement statement = connection.createStatement()) {
            statement.execute("""
                do $$ begin
                    if not exists (select from pg_roles where rolname = '%s') then
                        create role %s;
                    end if;
                end $$
                """.formatted(NAME, NAME));
            // Nothing to escape: the password is hexadecimal.
            statement.execute("alter role %s nosuperuser nocreatedb nocreaterole login password '%s'"
                    .formatted(NAME, login.password()));
        }
        return login;
    }
}
