package jp.shunin.registry.api.command;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who gives a command, from where and on what ground; kept in the metadata of its events.
 *
 * @param recordedBy the account
 * @param recordedFrom the network address
 * @param note why, free text
 * @param basis the number of the document on which it rests
 * @param expected the version of the entry that the client has seen, as far as it knows; null if it does not say
 */
public record CommandOrigin(
        String recordedBy,
        String recordedFrom,
        @Nullable String note,
        @Nullable String basis,
        @Nullable ExpectedVersions expected) {

    static final String RECORDED_BY = "recordedBy";
    static final String RECORDED_FROM = "recordedFrom";
    static final String NOTE = "note";
    static final String BASIS = "basis";

    Map<String, Object> metadata() {
        Map<String, Object> metadata = new HashMap<>();
        metadata.put(RECORDED_BY, recordedBy);
        metadata.put(RECORDED_FROM, recordedFrom);
        putIfGiven(metadata, NOTE, note);
        putIfGiven(metadata, BASIS, basis);
        putIfGiven(metadata, ReceiptInterceptor.EXPECTED, expected);
        return metadata;
    }

    private static void putIfGiven(Map<String, Object> metadata, String key, @Nullable Object value) {
        if (value != null) {
            metadata.put(key, value);
        }
    }
}
