package jp.shunin.registry.api.runtime;

/** JDBC URLs as they may be shown. */
final class DatabaseUrl {

    private DatabaseUrl() {}

    /** The parameters may hold a password, which has no place in a log. */
    static String withoutParameters(String url) {
        return url.replaceFirst("\\?.*", "");
    }
}
