package jp.shunin.registry.api.runtime.embedded;

/** As whom to connect to a database. */
public record Login(String username, String password) {

    /** Without the password, which has no place in a log. */
    @Override
    public String toString() {
        return username;
    }
}
