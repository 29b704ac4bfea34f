package jp.shunin.registry.api.http;

/** Special measures to be declared. */
final class Measures {

    /** Three more years for cards of Tokyo that expire in May 2021. */
    static final String SOUND = with("2021-05-01", "2021-05-31", "{\"period\": \"P3Y\"}");

    private Measures() {}

    /** A measure of Tokyo for cards, with this cohort and this extension. */
    static String with(String expiresFrom, String expiresThrough, String extension) {
        return """
            {"prefecture": "13", "basis": {"documentNumber": "2福保高介第1672号", "documentDate": "2021-01-26"},
             "covers": ["CARD"], "cohort": {"expiresFrom": "%s", "expiresThrough": "%s"}, "extensions": [%s]}\
            """.formatted(expiresFrom, expiresThrough, extension);
    }
}
